using System.Globalization;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>
/// One of the two logins of a service. Rotations take turns: each makes a new password for the login that no pod uses and has the pods
/// change over to it, so that both are good while they do.
/// </summary>
/// <param name="Turn">Number of the rotation that made its password; 0 for the first.</param>
internal readonly record struct Login(int Turn)
{
    /// <summary>Which of the two it is: <c>a</c> or <c>b</c>.</summary>
    public string Letter => int.IsEvenInteger(Turn) ? "a" : "b";

    /// <summary>Name of the user, such as <c>payment-service-a</c>.</summary>
    /// <param name="service">Name of the service.</param>
    public string UserOf(string service) => $"{service}-{Letter}";

    /// <summary>
    /// Name of a Secret with its password, such as <c>payment-service-db-1</c>. No other turn has it, so that nobody reads what was there before.
    /// </summary>
    /// <param name="name">What it is a Secret of.</param>
    public string SecretOf(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}-{Turn}");
}
