namespace Payments.Infra.Components.Azure.Entry;

/// <summary>What the web application firewall does with a request that one of its rules matches. Default prevention.</summary>
public enum FirewallMode
{
    /// <summary>It answers 403 by itself.</summary>
    Prevention,

    /// <summary>It writes a log and lets the request pass: for the days in which one looks for false alarms.</summary>
    Detection,
}
