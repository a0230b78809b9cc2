namespace Payments.Infra.Preview.Engine;

/// <summary>Nobody watches.</summary>
internal sealed class NoObserver : IPlanObserver
{
    public void Planned(string urn)
    {
    }

    public void Said(string message)
    {
    }

    public void Waits(string message)
    {
    }
}
