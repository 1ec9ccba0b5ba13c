// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every command of `snac` under a locale with a decimal comma, and under one where the capital of i is no I:
// what it prints and writes is, byte for byte, what it prints and writes under the C locale.
#include "../../core/base/comma_locale.h"
#include "snac_process.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTest>

using namespace snac::test;

namespace {

/// One locale, and a folder of its own in which the same names are used.
class Desk
{
public:
    explicit Desk(const CommaLocale* comma)
        : m_environment(QProcessEnvironment::systemEnvironment())
    {
        for (const QString& key : m_environment.keys()) {
            if (key == QLatin1String("LANG") || key == QLatin1String("LANGUAGE") ||
                key.startsWith(QLatin1String("LC_"))) {
                m_environment.remove(key);
            }
        }
        m_environment.insert("LC_ALL", comma ? comma->name() : QStringLiteral("C.UTF-8"));
        m_environment.insert("XDG_CONFIG_HOME", file("config"));
        m_environment.insert("XDG_DATA_HOME", file("share"));
        if (comma) {
            m_environment.insert("LOCPATH", comma->folder());
        }
    }

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] Output run(const QString& command, const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessEnvironment(m_environment);
        process.start(command, arguments);
        if (!process.waitForFinished(110'000)) {
            process.kill();
            process.waitForFinished();
            return {.code = -1, .out = {}, .err = "did not end in time"};
        }
        return {.code = process.exitCode(),
                .out = process.readAllStandardOutput(),
                .err = process.readAllStandardError()};
    }

    [[nodiscard]] QByteArray bytes(const QString& name) const
    {
        QFile opened(file(name));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// Durations differ from run to run, whatever the locale.
QByteArray withoutTimes(QByteArray text)
{
    QString all = QString::fromUtf8(text);
    static const QRegularExpression json(QStringLiteral("\"(seconds|samples_per_second|when)\": [^\\n]*"));
    static const QRegularExpression duration(QStringLiteral("\\b(in )?\\d+(h \\d+m|m \\d+s|s)\\b"));
    all.replace(json, QStringLiteral("\"time\""));
    all.replace(duration, QStringLiteral("TIME"));
    return all.toUtf8();
}

/// What was decided about the data and what went wrong: without the lines of trials, which come as workers
/// finish.
QByteArray withoutProgress(const QByteArray& text)
{
    QByteArray kept;
    for (const QByteArray& line : text.split('\n')) {
        if (line.contains("Inputs:") || line.contains("Left out:") || line.contains("Truth:") ||
            line.contains("error:") || line.contains("Header:") || line.contains("Classes:") ||
            line.contains("classes")) {
            kept += line + '\n';
        }
    }
    return kept;
}

/// Without the cells of times, which stand under headings that say so. No cell before them holds a comma of
/// its own but the widths, formats and reasons, which are quoted.
QByteArray withoutTimeColumns(const QByteArray& csv)
{
    static const QRegularExpression cell(QStringLiteral("(\"(?:[^\"]|\"\")*\"|[^,]*)(,|$)"));
    const QList<QByteArray> lines = csv.split('\n');
    QList<int> times;
    QByteArray text;
    for (const QByteArray& line : lines) {
        auto match = cell.globalMatch(QString::fromUtf8(line));
        for (int column = 0; match.hasNext(); ++column) {
            const QString value = match.next().captured(1);
            if (&line == &lines.front() &&
                (value == QLatin1String("seconds") || value == QLatin1String("samples_per_second") ||
                 value.endsWith(QLatin1String("_when")))) {
                times << column;
            }
            text += times.contains(column) ? QByteArray("TIME") : value.toUtf8();
            text += ',';
        }
        text += '\n';
    }
    return text;
}

QByteArray designs()
{
    QByteArray text =
        "architecture,weight_bits,weight_int,act_bits,act_int,reuse_factor,strategy,io_type,part,"
        "clock_ns,report_stage,lut,ff,dsp,latency_max,ii_max,source_repo\n";
    for (int i = 0; i < 40; ++i) {
        text += QByteArray::number(8 + 3 * i) + "-D16,8,3,8,3,1,latency,io_parallel,xcvu13p,4.5,csynth," +
                QByteArray::number(650.5 * (8 + 3 * i)) + ",900.25,3,7,1,mine\n";
    }
    return text;
}

/// Names that an ear for "id", "index" and "digit" must hear in capitals.
QByteArray rowsWithId(const QByteArray& id, const QByteArray& truth)
{
    QByteArray text = id + ",x1," + truth + ",x2\n";
    for (int i = 0; i < 200; ++i) {
        text += QByteArray::number(1000 + 7 * i) + "," + QByteArray::number(i % 5) + "," +
                QByteArray::number(i % 3) + "," + QByteArray::number(i % 4) + "\n";
    }
    return text;
}

QByteArray rows()
{
    QByteArray text = "a,b,label\n";
    for (int i = 0; i < 120; ++i) {
        const int n = (i * 37) % 100;
        text += QByteArray::number(n / 10.0) + "," + QByteArray::number((i % 7) - 3.5) + "," +
                (n > 50 ? "yes" : "no") + "\n";
    }
    return text;
}

} // namespace

class TestLocale : public QObject
{
    Q_OBJECT

    CommaLocale m_comma;
    CommaLocale m_turkey{QStringLiteral("tr_TR")};
    std::unique_ptr<Desk> m_point = std::make_unique<Desk>(nullptr);
    std::unique_ptr<Desk> m_other;
    std::unique_ptr<Desk> m_turkish;

    void each(const std::function<void(const Desk&)>& act) const
    {
        act(*m_point);
        act(*m_other);
        act(*m_turkish);
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_comma.isMade(), qPrintable(m_comma.problem()));
        QVERIFY2(m_turkey.isMade(), qPrintable(m_turkey.problem()));
        m_other = std::make_unique<Desk>(&m_comma);
        m_turkish = std::make_unique<Desk>(&m_turkey);
        // The locale is in force in what is started: without this the comparison would say nothing.
        QCOMPARE(m_other->run("printf", {"%.2f", "1,5"}).out, QByteArray("1,50"));
        QCOMPARE(m_turkish->run("printf", {"%.2f", "1,5"}).out, QByteArray("1,50"));
        QByteArray study = smallStudy(12, 2, 900);
        study.replace("small:\n", "small:\n      learning_rate: 0.0025\n");
        each([&](const Desk& desk) {
            write(desk.file("study.yaml"), study);
            write(desk.file("bad.yaml"),
                  "search:\n  n_trials: 0,5\n  constraints: {lut_pct: 0.25}\n  epoks: 1.5\n");
            write(desk.file("rows.csv"), rows());
            write(desk.file("designs.csv"), designs());
            write(desk.file("ids.csv"), rowsWithId("ID", "CLASS"));
            write(desk.file("index.csv"), rowsWithId("INDEX", "DIGIT"));
            write(desk.file("IDS.CSV"), rowsWithId("Unnamed: 0", "LABEL"));
        });
    }

    /// In this order: later commands read what earlier ones wrote.
    void commands_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("written"); ///< a file to compare as well
        const auto row = [](const char* command, int code = 0, const char* written = "") {
            QTest::newRow(command) << QString::fromLatin1(command) << code << QString::fromLatin1(written);
        };
        row("validate study.yaml");
        row("validate bad.yaml", 2);
        row("validate bad.yaml --json", 2);
        row("validate --schema");
        row("validate --reference");
        row("boards");
        row("boards --json");
        row("estimate study.yaml");
        row("estimate study.yaml --json");
        row("estimate --arch 16-64-32-5 --clock 3.5");
        row("estimate --arch 16-64-32-5 --clock 3.5 --json");
        row("run study.yaml --study table.snac --image run.svg", 0, "run.svg");
        row("run study.yaml --study study.snac --json");
        row("run study.yaml --study short.snac --trials 8 --data rows.csv");
        row("resume short.snac --trials 12");
        for (const char* data : {"run study.yaml --study ids.snac --trials 2 --data ids.csv",
                                 "run study.yaml --study index.snac --trials 2 --data index.csv",
                                 "run study.yaml --study capitals.snac --trials 2 --data IDS.CSV"}) {
            row(data);
        }
        row("report study.snac");
        row("report study.snac --json");
        row("report study.snac --csv");
        row("report study.snac --html page.html", 0, "page.html");
        row("report study.snac --image front.svg --x clock_cycles", 0, "front.svg");
        row("report study.snac --image front.png", 0, "front.png");
        row("compress study.snac --knee --precisions 8,3 6,2 --schedule 50.5,80.25 --epochs 2 --qat-epochs 1 "
            "--learning-rate 0.0015 --accuracy-floor 0.05");
        row("compress study.snac --knee --precisions 8,3 6,2 --schedule 50.5,80.25 --epochs 2 --qat-epochs 1 "
            "--learning-rate 0.0015 --accuracy-floor 0.05 --json");
        row("report study.snac --csv --steps");
        row("report study.snac --html steps.html", 0, "steps.html");
        row("calibrate", 2);
        row("calibrate --csv designs.csv");
        row("calibrate --refit --json");
        row("bench surrogate --csv designs.csv --rows own.csv", 0, "own.csv");
        row("bench surrogate --csv designs.csv --json");
        row("estimate --arch 16-24-5");
        row("estimate --arch 16-24-5 --precision FIXED<8,3>");
    }

    void commands()
    {
        QFETCH(QString, command);
        QFETCH(int, code);
        QFETCH(QString, written);
        const QStringList arguments = command.split(' ', Qt::SkipEmptyParts);
        const Output point = m_point->run(program(), arguments);
        QVERIFY2(point.code == code, point.err + point.out);
        QVERIFY(!point.out.isEmpty() || !point.err.isEmpty() || !written.isEmpty());
        const bool steps = arguments.contains("--csv") && arguments.contains("report");
        for (const Desk* desk : {m_other.get(), m_turkish.get()}) {
            const Output other = desk->run(program(), arguments);
            QVERIFY2(other.code == code, other.err + other.out);
            QCOMPARE(steps ? withoutTimeColumns(other.out) : withoutTimes(other.out),
                     steps ? withoutTimeColumns(point.out) : withoutTimes(point.out));
            QCOMPARE(withoutProgress(other.err), withoutProgress(point.err));
            if (!written.isEmpty()) {
                QVERIFY(!m_point->bytes(written).isEmpty());
                QCOMPARE(desk->bytes(written), m_point->bytes(written));
            }
        }
    }

    void theSameLocalSearchIsNotTrainedAgain()
    {
        const Output begun = m_point->run(program(), {"run", "study.yaml", "--study", "again.snac"});
        QVERIFY2(begun.code == 0, begun.err);
        const QStringList search{"compress", "again.snac",   "--knee",    "--precisions",
                                 "8,3",      "--schedule",   "40.5,70.5", "--learning-rate",
                                 "0.0015",   "--qat-epochs", "1",         "--epochs",
                                 "1",        "--json"};
        const Output first = m_point->run(program(), search);
        QVERIFY2(first.code == 0, first.err);
        QFile::remove(m_other->file("moved.snac"));
        QVERIFY(QFile::copy(m_point->file("again.snac"), m_other->file("moved.snac")));
        QStringList again = search;
        again[1] = "moved.snac";
        const Output second = m_other->run(program(), again);
        QVERIFY2(second.code == 0, second.err);
        // Steps that were not trained again keep even their times.
        QCOMPARE(second.json()["steps"].toArray(), first.json()["steps"].toArray());
        QCOMPARE(second.json()["branches"].toArray(), first.json()["branches"].toArray());
        QVERIFY2(!second.err.contains("sparsity"), second.err);
    }
};

QTEST_GUILESS_MAIN(TestLocale)
#include "tst_locale.moc"
