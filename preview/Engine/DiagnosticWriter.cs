using System.Text;

namespace Payments.Infra.Preview.Engine;

/// <summary>Turns each line that a program writes into a message.</summary>
internal sealed class DiagnosticWriter(DiagnosticLog log, DiagnosticSeverity severity) : TextWriter
{
    private readonly Lock gate = new();
    private readonly StringBuilder line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (gate)
        {
            if (value == '\n')
            {
                Emit();
            }
            else if (value != '\r')
            {
                line.Append(value);
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        lock (gate)
        {
            if (line.Length > 0)
            {
                Emit();
            }
        }

        base.Dispose(disposing);
    }

    private void Emit()
    {
        log.Add(severity, "", line.ToString() + "\n");
        line.Clear();
    }
}
