using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.State;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What would be deployed once a plan was carried out, as <c>preview --save</c> writes it. What only a cloud would know stays unknown.</summary>
internal static class CarriedOut
{
    public static Baseline Of(Plan plan)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, StateOutput.Write(plan));
            return BaselineReader.Read(file, _ => _ => null);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
