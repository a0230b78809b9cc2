namespace Payments.Infra.Preview.Checks;

/// <summary>Something wrong with a manifest.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Subject">The object, such as <c>Service payments/web</c>; empty for the file.</param>
/// <param name="Message">The property at fault, what is wrong, and the remedy.</param>
/// <param name="IsError">Whether it would be refused; else it may go wrong.</param>
internal sealed record CheckFinding(string File, int Line, int Column, string Subject, string Message, bool IsError);
