namespace Payments.Infra.Servers.Tests.Pods;

/// <summary>Puts the volumes of a pod where its container mounts them.</summary>
internal sealed class PodVolumes(PlannedFiles files, string ns)
{
    /// <summary>What the kubelet gives files whose volume says nothing else.</summary>
    private const int DefaultMode = 420;

    /// <summary>Fills a folder with a volume.</summary>
    /// <param name="volume">The volume; null for one that is claimed.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="map">What texts become.</param>
    public void Fill(JsonObject? volume, string folder, Func<string, string> map)
    {
        Directory.CreateDirectory(folder);
        if (volume?.Single(field => field.Key != "name") is not ({ } kind, JsonObject source) || kind == "emptyDir")
        {
            ContainerUser.Owns(folder);
            return;
        }

        var mode = (UnixFileMode)(int)((double?)source["defaultMode"] ?? DefaultMode);
        foreach (var (file, text) in FilesOf(kind, source))
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, map(text));
            ContainerUser.Reads(path, mode);
        }
    }

    private IEnumerable<(string File, string Text)> FilesOf(string kind, JsonObject source) => kind switch
    {
        "configMap" => Chosen(source, files.OfConfigMap(ns, (string)source["name"]!)),
        "secret" => Chosen(source, files.OfSecret(ns, (string?)source["secretName"] ?? (string)source["name"]!)),
        "projected" => source["sources"]!.AsArray().Select(part => part!.AsObject().Single())
            .SelectMany(part => FilesOf(part.Key, part.Value!.AsObject())),
        _ => throw new InvalidOperationException($"Volumes of kind {kind} are not known here."),
    };

    private static IEnumerable<(string File, string Text)> Chosen(JsonObject source, Dictionary<string, string> all) => source["items"] is JsonArray items
        ? items.Select(item => ((string)item!["path"]!, all[(string)item["key"]!]))
        : all.Select(file => (file.Key, file.Value));
}
