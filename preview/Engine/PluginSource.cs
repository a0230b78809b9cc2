using System.Text.RegularExpressions;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Which plugin a program asks for.</summary>
/// <param name="Version">Its version; empty for any.</param>
/// <param name="Url">Address of the place that it comes from; empty for the usual one.</param>
internal sealed partial record PluginSource(string Version, string Url)
{
    private const string Default = "default";

    /// <summary>Name of the default provider with this plugin. Source: <c>ProviderRequest.DefaultName</c> and <c>IntoQName</c> of the real engine.</summary>
    public string DefaultName
    {
        get
        {
            var version = Version.Length == 0 ? "" : "_" + Version.Replace('.', '_').Replace('-', '_').Replace('+', '_');
            var place = Version.Length == 0 ? Url : Url.EndsWith('/') ? Url[..^1] : Url;
            return Default + version + (place.Length == 0 ? "" : "_" + string.Join('/', place.Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => OutsideNames().Replace(part, "_"))));
        }
    }

    public static PluginSource Of(RegisterResourceRequest request) => new(request.Version, request.PluginDownloadURL);

    public static PluginSource Of(ReadResourceRequest request) => new(request.Version, request.PluginDownloadURL);

    [GeneratedRegex("[^A-Za-z0-9_.-]")]
    private static partial Regex OutsideNames();
}
