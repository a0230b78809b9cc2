using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary>Writes a file as a whole, or leaves the one that is there.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a text beside the file's place first, and then moves it there. A link stays one, and its target is written. What is no file, such
    /// as a device or a pipe, is written to.
    /// </summary>
    /// <param name="option">The option that names the file, for messages.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ProjectException">It cannot be written.</exception>
    public static void Write(string option, string path, string text)
    {
        if (Directory.Exists(path))
        {
            throw new ProjectException(ExitCodes.Failure, $"{option} '{path}' is a folder; name a file.");
        }

        var part = "";
        try
        {
            var link = new FileInfo(path);
            var target = link.LinkTarget is null ? link.FullName : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            if (HasTaken(target, text))
            {
                return;
            }

            part = Free(target);
            File.WriteAllText(part, text);
            File.Move(part, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(part);
            throw new ProjectException(
                ExitCodes.Failure, $"{option} '{path}' cannot be written: {exception.Message} What was there is as it was; name a place that takes a file.");
        }
    }

    /// <summary>Writes to what is there, where that is a device or the end of a pipe. It is opened once, as a reader goes with its first writer.</summary>
    private static bool HasTaken(string path, string text)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var existing = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (existing.CanSeek && !path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return false;
        }

        using var writer = new StreamWriter(existing);
        writer.Write(text);
        return true;
    }

    /// <summary>A name beside the file that nobody has.</summary>
    private static string Free(string path)
    {
        var part = $"{path}.part";
        for (var number = 2; File.Exists(part) || Directory.Exists(part); number++)
        {
            part = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}.part{number}");
        }

        return part;
    }

    private static void Remove(string part)
    {
        try
        {
            if (part.Length > 0)
            {
                File.Delete(part);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where it cannot be removed, it could not be written either.
        }
    }
}
