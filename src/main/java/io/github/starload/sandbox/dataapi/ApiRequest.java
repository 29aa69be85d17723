package io.github.starload.sandbox.dataapi;

import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue.JsonArray;
import io.github.starload.json.JsonValue.JsonNumber;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.problem.StarloadException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/// The parameters of one call.
record ApiRequest(JsonObject parameters) {

  /// @throws ApiError if the body is no JSON object
  static ApiRequest of(byte[] body) throws ApiError {
    try (JsonTokens tokens = new JsonTokens("the request", new ByteArrayInputStream(body))) {
      tokens.next();
      if (JsonReader.value(tokens) instanceof JsonObject object) {
        return new ApiRequest(object);
      }
      throw ApiError.invalid("The request is no JSON object");
    } catch (StarloadException e) {
      throw ApiError.invalid(e.problem().what());
    }
  }

  Optional<String> text(String name) {
    return parameters.member(name).orElse(null) instanceof JsonString text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /// A list of texts; empty without.
  List<String> texts(String name) {
    return parameters.member(name).orElse(null) instanceof JsonArray(var elements)
        ? elements.stream()
            .filter(JsonString.class::isInstance)
            .map(element -> ((JsonString) element).text())
            .toList()
        : List.of();
  }

  /// @throws ApiError if it is missing
  String needed(String name) throws ApiError {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      throw ApiError.invalid(name + " is missing");
    }
    return text.get();
  }

  /// A whole number, or empty.
  Optional<Integer> number(String name) {
    return parameters.member(name).orElse(null) instanceof JsonNumber number
            && number.text().matches("\\d{1,9}")
        ? Optional.of(Integer.parseInt(number.text()))
        : Optional.empty();
  }
}
