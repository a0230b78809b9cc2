namespace Payments.Infra.Analysis.Supply;

/// <summary>A Secret that an object reads.</summary>
/// <param name="Namespace">Its namespace; empty where the object is in none, and reads it where its controller is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Form">What is in it.</param>
/// <param name="Keys">Keys that are read; none where the reference does not say.</param>
/// <param name="Reader">The object.</param>
internal sealed record SecretReference(string Namespace, string Name, SecretForm Form, ImmutableArray<string> Keys, string Reader);
