namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>A property of an interface or class, or the result of a method.</summary>
/// <param name="Name">Name on the wire.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="Type">Its type.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record MemberDeclaration(string Name, bool IsOptional, TypeExpression Type, int Line);
