using Grpc.Core;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Numbers what a program registers, and knows where the deployment stops: after that nothing is planned, and nothing is told.</summary>
internal sealed class Turns
{
    private readonly Lock gate = new();
    private int last;
    private int stoppedAt = int.MaxValue;
    private bool hasRefused;

    /// <summary>The registration at which the deployment stops; the greatest number when it does not.</summary>
    public int StoppedAt
    {
        get
        {
            lock (gate)
            {
                return stoppedAt;
            }
        }
    }

    /// <summary>Whether anything was refused.</summary>
    public bool HasRefused
    {
        get
        {
            lock (gate)
            {
                return hasRefused;
            }
        }
    }

    /// <summary>Plans a registration, under its number.</summary>
    /// <exception cref="RegistrationException">It is refused.</exception>
    /// <exception cref="CallException">The deployment has stopped.</exception>
    public T Take<T>(Func<int, T> plan)
    {
        var number = Begin();
        try
        {
            return plan(number);
        }
        catch (RegistrationException exception)
        {
            Refuse(number, exception.Stops);
            throw;
        }
    }

    /// <summary>Stops the deployment at a registration that was planned.</summary>
    /// <exception cref="CallException">It has stopped before.</exception>
    public void StopAt(int number) => Refuse(number, stops: true);

    private int Begin()
    {
        lock (gate)
        {
            RequireRunning(++last);
            return last;
        }
    }

    private void Refuse(int number, bool stops)
    {
        lock (gate)
        {
            RequireRunning(number);
            hasRefused = true;
            stoppedAt = stops ? number : stoppedAt;
        }
    }

    private void RequireRunning(int number)
    {
        if (number > stoppedAt)
        {
            throw new CallException(StatusCode.Unavailable, "the deployment has stopped");
        }
    }
}
