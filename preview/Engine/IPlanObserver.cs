namespace Payments.Infra.Preview.Engine;

/// <summary>Hears what happens while a plan is made, from several threads.</summary>
public interface IPlanObserver
{
    /// <summary>A resource is planned.</summary>
    /// <param name="urn">Its URN.</param>
    void Planned(string urn);

    /// <summary>The program says something that is meant for the moment.</summary>
    /// <param name="message">One line or more.</param>
    void Said(string message);

    /// <summary>The program has made no call for long.</summary>
    /// <param name="message">Where it stands.</param>
    void Waits(string message);
}
