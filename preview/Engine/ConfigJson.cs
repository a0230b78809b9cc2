using System.Text.Json.Serialization;

namespace Payments.Infra.Preview.Engine;

/// <summary>How configuration becomes JSON: known when this is compiled, so that nothing looks at types when a preview starts.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ConfigJson : JsonSerializerContext;
