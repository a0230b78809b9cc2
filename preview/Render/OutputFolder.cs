using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Render;

/// <summary>Writes a folder as a whole, or leaves it as it is.</summary>
public static class OutputFolder
{
    /// <summary>Lists what was written, so that nothing else is ever removed.</summary>
    private const string ListName = ".rendered";

    /// <summary>Writes files into a folder, in place of those that were written there before.</summary>
    /// <param name="path">The folder; it need not be there.</param>
    /// <param name="files">Content by path, which is relative and has forward slashes.</param>
    /// <exception cref="ProjectException">It holds something else, or cannot be written: then it is as it was.</exception>
    public static void Write(string path, ImmutableSortedDictionary<string, string> files)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(folder) ?? folder;
        var (fresh, old) = (Sibling(parent, folder, "new"), Sibling(parent, folder, "old"));
        try
        {
            Restore(folder, old);
            RefuseForeign(path, folder);
            Remove(fresh);
            Remove(old);
            WriteAll(fresh, files.Add(ListName, string.Concat(files.Keys.Append(ListName).Select(name => $"{name}\n"))));
            Swap(folder, fresh, old);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failed(path, exception, fresh);
        }
    }

    /// <summary>A run that was killed between the two moves has left the folder under the name that it had for a moment.</summary>
    private static void Restore(string folder, string old)
    {
        if (!Directory.Exists(folder) && Directory.Exists(old))
        {
            Directory.Move(old, folder);
        }
    }

    private static void RefuseForeign(string path, string folder)
    {
        if (File.Exists(folder))
        {
            throw new ProjectException(ExitCodes.Failure, $"--out '{path}' is a file; name a folder that is empty or not there.");
        }

        if (!Directory.Exists(folder))
        {
            return;
        }

        var list = Path.Combine(folder, ListName);
        var own = File.Exists(list) ? File.ReadAllLines(list).ToHashSet(StringComparer.Ordinal) : [];
        var foreign = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !own.Contains(file))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (foreign is not null)
        {
            throw new ProjectException(
                ExitCodes.Failure,
                $"--out '{path}' holds '{foreign}', which this command has not written and would remove; name an empty folder, or move the file.");
        }
    }

    private static void WriteAll(string folder, ImmutableSortedDictionary<string, string> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in files)
        {
            var file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
    }

    private static void Swap(string folder, string fresh, string old)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(fresh, folder);
            return;
        }

        Directory.Move(folder, old);
        try
        {
            Directory.Move(fresh, folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Directory.Move(old, folder);
            throw;
        }

        Remove(old);
    }

    private static ProjectException Failed(string path, Exception exception, string fresh)
    {
        try
        {
            Remove(fresh);
        }
        catch (Exception cleanup) when (cleanup is IOException or UnauthorizedAccessException)
        {
            return new ProjectException(
                ExitCodes.Failure, $"--out '{path}' cannot be written: {exception.Message} It is as it was; '{fresh}' is left, and can be removed.");
        }

        return new ProjectException(ExitCodes.Failure, $"--out '{path}' cannot be written: {exception.Message} It is as it was.");
    }

    private static string Sibling(string parent, string folder, string what) => Path.Combine(parent, $".{Path.GetFileName(folder)}.{what}");

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
