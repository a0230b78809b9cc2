using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>Reads values that a program sends, and notes what must not be shown.</summary>
internal sealed class ProgramValues(Redactor redactor)
{
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
}
