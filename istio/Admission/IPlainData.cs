using System.Text.Json.Nodes;

namespace Istio;

/// <summary>Inputs that can say what they will be in a manifest.</summary>
internal interface IPlainData
{
    /// <summary>The manifest's part; what is not known yet is marked in it.</summary>
    ValueTask<JsonObject> ToPlainAsync();
}
