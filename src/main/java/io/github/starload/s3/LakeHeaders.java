package io.github.starload.s3;

import io.github.starload.settings.LakeSettings;
import io.github.starload.settings.LakeSettings.ObjectEncryption;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/// Adds to every request what the lake's settings ask for: the account that must own the bucket,
/// and how new objects are encrypted (`redshift-facts.md` section 8). In one place, so that no call
/// is forgotten.
record LakeHeaders(LakeSettings lake) implements ExecutionInterceptor {
  private static final String OWNER = "x-amz-expected-bucket-owner";

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case PutObjectRequest put ->
          switch (lake.encryption()) {
            case ObjectEncryption.OfBucket() -> put;
            case ObjectEncryption.ByS3() ->
                put.toBuilder().serverSideEncryption(ServerSideEncryption.AES256).build();
            case ObjectEncryption.ByKms(var key) ->
                put.toBuilder()
                    .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                    .ssekmsKeyId(key.orElse(null))
                    .build();
          };
      case CreateMultipartUploadRequest create ->
          switch (lake.encryption()) {
            case ObjectEncryption.OfBucket() -> create;
            case ObjectEncryption.ByS3() ->
                create.toBuilder().serverSideEncryption(ServerSideEncryption.AES256).build();
            case ObjectEncryption.ByKms(var key) ->
                create.toBuilder()
                    .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                    .ssekmsKeyId(key.orElse(null))
                    .build();
          };
      case SdkRequest other -> other;
    };
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    return lake.bucketOwner()
        .<SdkHttpRequest>map(
            owner -> context.httpRequest().toBuilder().putHeader(OWNER, owner).build())
        .orElseGet(context::httpRequest);
  }
}
