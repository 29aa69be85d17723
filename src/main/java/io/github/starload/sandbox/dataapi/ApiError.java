package io.github.starload.sandbox.dataapi;

/// A refusal in the words of the service.
final class ApiError extends Exception {
  private static final long serialVersionUID = 1;

  private final String type;

  private ApiError(String type, String message) {
    super(message);
    this.type = type;
  }

  /// A request that the service does not take as it is.
  static ApiError invalid(String message) {
    return new ApiError("ValidationException", message);
  }

  /// A statement, session or warehouse that is not there.
  static ApiError missing(String message) {
    return new ApiError("ResourceNotFoundException", message);
  }

  /// A stranger.
  static ApiError stranger(String message) {
    return new ApiError("UnrecognizedClientException", message);
  }

  /// A known key with a signature that does not fit.
  static ApiError forged() {
    return new ApiError(
        "InvalidSignatureException",
        "The request signature we calculated does not match the signature you provided.");
  }

  /// The exception's name in the service model.
  String type() {
    return type;
  }

  /// What the message is; never null.
  String text() {
    return String.valueOf(getMessage());
  }
}
