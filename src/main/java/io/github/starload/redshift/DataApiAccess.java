package io.github.starload.redshift;

import io.github.starload.aws.AwsAccess;
import io.github.starload.settings.AwsSettings;
import io.github.starload.settings.WarehouseSettings.DataApi;
import io.github.starload.settings.WarehouseSettings.Place;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;

/// Which warehouse the Data API is to reach, and who asks (`redshift-facts.md` section 6).
///
/// @param settings warehouse, database and database user
/// @param aws the region
/// @param identity with what requests are signed
public record DataApiAccess(DataApi settings, AwsSettings aws, AwsAccess identity) {

  /// A new client; whoever asks closes it. A request that is sent again keeps its ClientToken, so
  /// that its statement runs once.
  RedshiftDataClient client() {
    var builder =
        RedshiftDataClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(aws.region()))
            .credentialsProvider(identity.provider());
    settings.apiEndpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /// Names the warehouse, the database and the user of a new session.
  void address(ExecuteStatementRequest.Builder request) {
    switch (settings.place()) {
      case Place.Cluster(String id) -> request.clusterIdentifier(id);
      case Place.Workgroup(String name) -> request.workgroupName(name);
    }
    request.database(settings.database());
    settings.secretArn().ifPresent(request::secretArn);
    if (settings.secretArn().isEmpty()) {
      settings.databaseUser().ifPresent(request::dbUser);
    }
  }

  /// The warehouse in words.
  String place() {
    String where =
        switch (settings.place()) {
          case Place.Cluster(String id) -> "cluster " + id;
          case Place.Workgroup(String name) -> "workgroup " + name;
        };
    return "database " + settings.database() + " of " + where;
  }
}
