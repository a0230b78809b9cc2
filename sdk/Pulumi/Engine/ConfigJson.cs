using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>How configuration is read from JSON: known when this is compiled, so that nothing looks at types when a program starts.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ConfigJson : JsonSerializerContext;
