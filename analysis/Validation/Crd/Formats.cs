namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>The formats of values that the server checks. Others are ignored.</summary>
internal static class Formats
{
    /// <summary>The format if values of the type are checked for it; empty otherwise.</summary>
    public static string Supported(string? type, string format) => (type, format) switch
    {
        ("integer", "int32" or "int64") => format,
        ("number", "float" or "double") => format,
        _ => "",
    };
}
