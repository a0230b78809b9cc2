using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Engine.Assets;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>Reads values that a program sends, and notes what must not be shown.</summary>
/// <param name="redactor">Learns the secrets.</param>
/// <param name="directory">Directory of the program, from which it names files.</param>
internal sealed class ProgramValues(Redactor redactor, string directory)
{
    private readonly AssetHashes hashes = new(directory);

    /// <exception cref="CallException">They are malformed.</exception>
    public PropertyValue.Map Read(Struct? values)
    {
        try
        {
            var map = WireReader.ReadMap(values);
            redactor.Learn(map);
            return map;
        }
        catch (FormatException exception)
        {
            throw new CallException(Grpc.Core.StatusCode.InvalidArgument, exception.Message);
        }
    }

    /// <summary>The same, with the hashes of files and bundles of files.</summary>
    /// <param name="values">The values.</param>
    /// <param name="task">What cannot be done when a file is not there.</param>
    /// <exception cref="CallException">They are malformed, or a file is not there.</exception>
    public PropertyValue.Map ReadWithFiles(Struct? values, string task)
    {
        try
        {
            return hashes.AddTo(Read(values));
        }
        catch (AssetException exception)
        {
            throw new CallException(Grpc.Core.StatusCode.Unknown, $"{task}: {exception.Message}");
        }
    }
}
