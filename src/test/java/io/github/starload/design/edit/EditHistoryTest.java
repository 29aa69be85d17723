package io.github.starload.design.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Star;
import io.github.starload.design.StarDesign;
import org.junit.jupiter.api.Test;

class EditHistoryTest {
  private static final DesignEdit.Pure FIRST = new DesignEdit.RenameTable("fact_order", "sales");
  private static final DesignEdit.Pure SECOND = new DesignEdit.SetRejectLimit(5);

  private final StarDesign before = Star.orders();
  private final StarDesign one = PureEdits.apply(before, FIRST);
  private final StarDesign two = PureEdits.apply(one, SECOND);
  private final EditHistory history = EditHistory.of(before).with(FIRST, one).with(SECOND, two);

  @Test
  void editsAreUndoneAndRedoneInTheirOrder() {
    assertThat(history.design()).isEqualTo(two);
    assertThat(history.undoable()).contains(SECOND);
    assertThat(history.redoable()).isEmpty();
    EditHistory undone = history.undo().undo();
    assertThat(undone.design()).isEqualTo(before);
    assertThat(undone.redoable()).contains(FIRST);
    assertThat(undone.redo().design()).isEqualTo(one);
    assertThat(undone.redo().redo()).isEqualTo(history);
  }

  @Test
  void thereIsAnEndInBothDirections() {
    EditHistory undone = history.undo().undo();
    assertThat(undone.undo()).isEqualTo(undone);
    assertThat(undone.undoable()).isEmpty();
    assertThat(history.redo()).isEqualTo(history);
  }

  @Test
  void aNewEditForgetsWhatWasUndone() {
    StarDesign other = PureEdits.apply(one, new DesignEdit.SetRejectLimit(6));
    EditHistory branched = history.undo().with(new DesignEdit.SetRejectLimit(6), other);
    assertThat(branched.redoable()).isEmpty();
    assertThat(branched.design()).isEqualTo(other);
    assertThat(branched.undo().design()).isEqualTo(one);
  }

  @Test
  void whatDiffersFromTheFileIsUnsaved() {
    assertThat(EditHistory.of(before).isUnsaved()).isFalse();
    assertThat(history.isUnsaved()).isTrue();
    EditHistory saved = history.savedAs(two);
    assertThat(saved.isUnsaved()).isFalse();
    assertThat(saved.undo().isUnsaved()).isTrue();
    assertThat(saved.undo().redo().isUnsaved()).isFalse();
    assertThat(history.undo().undo().isUnsaved()).isFalse();
  }
}
