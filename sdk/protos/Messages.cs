using Google.Protobuf;

namespace Pulumirpc;

/// <summary>Reads messages; protobuf's own limit of 100 nested levels is too low for deep resources.</summary>
internal static class Messages
{
    public static T Parse<T>(ByteString bytes)
        where T : class, IMessage<T>, new() => Parse<T>(bytes.ToByteArray());

    public static T Parse<T>(byte[] bytes)
        where T : class, IMessage<T>, new()
    {
        using var input = CodedInputStream.CreateWithLimits(new MemoryStream(bytes), Wire.MaxMessageSize, Wire.RecursionLimit);
        var message = new T();
        message.MergeFrom(input);
        return message;
    }
}
