namespace Payments.Infra.Preview.Secrets;

/// <summary>A secret cannot be decrypted.</summary>
/// <param name="message">What is wrong, in the words of the Pulumi CLI; no secret is in it.</param>
internal sealed class SecretsException(string message) : Exception(message);
