namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>A question that cannot be answered as it stands.</summary>
/// <param name="message">What is wrong with it, and what is allowed.</param>
public sealed class QuestionException(string message) : Exception(message);
