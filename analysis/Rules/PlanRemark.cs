namespace Payments.Infra.Analysis.Rules;

/// <summary>What is to be told of a plan, of which no server that sees one object at a time says anything.</summary>
/// <param name="Source">Of the object or resource at fault.</param>
/// <param name="Text">The property at fault, what is wrong and what to do; behind it the code, where there is one.</param>
/// <param name="Code">What <c>istioctl analyze</c> calls it, such as <c>IST0101</c>; empty for what it has no name for.</param>
/// <param name="IsError">Whether it goes wrong in any cluster; else it may go wrong.</param>
public sealed record PlanRemark(string Source, string Text, string Code, bool IsError);
