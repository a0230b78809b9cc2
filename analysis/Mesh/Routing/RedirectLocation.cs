using System.Globalization;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>Where a redirect sends a request (<c>ApplyRedirect</c>, and Envoy's <c>newUri</c>). What it does not say stays as the caller said it.</summary>
internal static class RedirectLocation
{
    /// <summary>The address.</summary>
    /// <param name="redirect">The redirect.</param>
    /// <param name="match">The condition of its route.</param>
    /// <param name="request">The request.</param>
    /// <param name="port">The port that the request came to.</param>
    public static string Of(JsonObject redirect, JsonObject? match, HttpRequest request, int port)
    {
        var scheme = redirect.Text("scheme") is { Length: > 0 } said ? said : "http";
        var newPort = Port(redirect, scheme, port);
        var host = redirect.Text("authority") is { Length: > 0 } authority ? authority : Host(request.Host, scheme, newPort is not null);
        return string.Create(CultureInfo.InvariantCulture, $"{scheme}://{host}{(newPort is { } number ? $":{number}" : "")}{Path(redirect, match, request)}");
    }

    public static int Status(JsonObject redirect) => (int)redirect.Whole("redirectCode") is var code and not 0 ? code : 301;

    private static long? Port(JsonObject redirect, string scheme, int port)
    {
        var number = redirect.Has("port") ? redirect.Whole("port") : redirect.Text("derivePort") == "FROM_REQUEST_PORT" ? port : 0;
        return (number, scheme) is (0, _) or (80, "http") or (443, "https") ? null : number;
    }

    // Envoy drops the usual port of a scheme when the scheme changes.
    private static string Host(string host, string scheme, bool hasNewPort)
    {
        var colon = host.LastIndexOf(':');
        return colon > host.LastIndexOf(']') && (hasNewPort || (scheme != "http" && host[colon..] == ":80")) ? host[..colon] : host;
    }

    private static string Path(JsonObject redirect, JsonObject? match, HttpRequest request)
    {
        if (redirect.Text("prefixRewrite") is { Length: > 0 } prefix)
        {
            return PathRewrite.Of(request.Path, new() { ["uri"] = prefix }, match.Message("uri"));
        }

        var uri = redirect.Text("uri");
        return uri.Length == 0 ? request.Path : uri.Contains('?', StringComparison.Ordinal) ? uri : uri + request.Path[request.BarePath.Length..];
    }
}
