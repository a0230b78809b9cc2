namespace Pulumi;

/// <summary>Messages that the engine shows beside a resource, or beside the stack.</summary>
public static class Log
{
    /// <summary>A message for those who look for a fault in the program; hidden by default.</summary>
    /// <param name="message">The text.</param>
    /// <param name="resource">The resource it is about.</param>
    /// <param name="streamId">Groups the parts of one message.</param>
    /// <param name="ephemeral">Whether it is shown while the run lasts only.</param>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogLevel.Debug, message, resource, streamId, ephemeral);

    /// <summary>A message worth reading.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogLevel.Info, message, resource, streamId, ephemeral);

    /// <summary>A message about something that may be wrong.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogLevel.Warning, message, resource, streamId, ephemeral);

    /// <summary>A message about something that is wrong; the run fails, though the program goes on.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogLevel.Error, message, resource, streamId, ephemeral);

    /// <summary>An exception; the run fails, though the program goes on.</summary>
    /// <inheritdoc cref="Debug"/>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource it is about.</param>
    /// <param name="streamId">Groups the parts of one message.</param>
    /// <param name="ephemeral">Whether it is shown while the run lasts only.</param>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogLevel.Error, exception.ToString(), resource, streamId, ephemeral);

    private static void Send(LogLevel level, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        Deployment.InternalInstance.Log.Send(level, message, resource, streamId, ephemeral);
}
