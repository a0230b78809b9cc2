using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Cli;

/// <summary>Writes that a program hangs, and else nothing.</summary>
internal sealed class LineObserver(TextWriter error) : IPlanObserver
{
    public void Planned(string urn)
    {
    }

    public void Said(string message)
    {
    }

    public void Waits(string message) => error.WriteLine(message);
}
