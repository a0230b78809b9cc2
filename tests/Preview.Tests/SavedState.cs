using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.State;

namespace Payments.Infra.Preview.Tests;

/// <summary>What a plan would lead to, saved and read again.</summary>
internal static class SavedState
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
