using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary>Writes a file as a whole, or leaves the one that is there.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text beside the file's place first, and then moves it there. What is no file, such as a device, is written to.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ProjectException">It cannot be written.</exception>
    public static void Write(string path, string text)
    {
        var isDevice = Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
        var part = isDevice ? path : $"{path}.part";
        try
        {
            File.WriteAllText(part, text);
            if (!isDevice)
            {
                File.Move(part, path, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!isDevice)
            {
                Remove(part);
            }

            throw new ProjectException(ExitCodes.Failure, $"'{path}' cannot be written: {exception.Message} What was there is as it was.");
        }
    }

    private static void Remove(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where it cannot be removed, it could not be written either.
        }
    }
}
