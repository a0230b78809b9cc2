using System.Buffers;
using System.Text.RegularExpressions;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Reads files with manifests.</summary>
internal static class ManifestFiles
{
    private static readonly SearchValues<char> Special = SearchValues.Create("*?[");

    /// <summary>The texts of files, those of a pattern in the order of their names.</summary>
    /// <param name="directory">Folder that relative paths start from.</param>
    /// <param name="files">A list of paths and patterns; a single one may stand alone.</param>
    /// <exception cref="ProviderException">A file cannot be read.</exception>
    public static IEnumerable<string> ReadAll(string directory, PropertyValue? files) =>
        (files is PropertyValue.List list ? list.Items : files is null ? [] : [files])
            .OfType<PropertyValue.Text>()
            .SelectMany(file => Expand(directory, file.Value))
            .Select(file => Read(directory, file));

    /// <summary>The text of a file.</summary>
    /// <exception cref="ProviderException">It cannot be read.</exception>
    public static string Read(string directory, string file)
    {
        if (Uri.TryCreate(file, UriKind.Absolute, out var address) && !address.IsFile)
        {
            throw new ProviderException(
                $"reading YAML over network: a preview reads nothing from the network; save {file} beside the program, and name the file");
        }

        try
        {
            return File.ReadAllText(Path.Combine(directory, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = File.Exists(Path.Combine(directory, file)) ? "permission denied" : "no such file or directory";
            throw new ProviderException($"reading YAML file from disk: open {file}: {reason}");
        }
    }

    /// <summary>The files of a pattern: <c>*</c>, <c>?</c> and <c>[a-z]</c> stand for something within one step of a path.</summary>
    private static IEnumerable<string> Expand(string directory, string file)
    {
        if (file.AsSpan().IndexOfAny(Special) < 0)
        {
            return [file];
        }

        var steps = file.TrimStart('/').Split('/');
        IEnumerable<string> start = [file.StartsWith('/') ? "/" : ""];
        return steps.Aggregate(start, (found, step) => found.SelectMany(path => Matches(directory, path, step)))
            .Where(path => File.Exists(Path.Combine(directory, path)))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Matches(string directory, string path, string step)
    {
        var folder = Path.Combine(directory, path);
        if (step.AsSpan().IndexOfAny(Special) < 0)
        {
            return [Path.Combine(path, step)];
        }

        var pattern = Regex.Escape(step).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)
            .Replace(@"\[", "[", StringComparison.Ordinal);
        return Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Where(name => Regex.IsMatch(name, $@"\A{pattern}\z"))
                .Select(name => Path.Combine(path, name))
            : [];
    }
}
