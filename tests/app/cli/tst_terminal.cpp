// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What scripts and pipes do to the program: values that are missing, streams that are closed, names that are
// hostile, folders that move.
#include "snac_process.h"

#include <QDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <unistd.h>

using namespace snac::test;

namespace {

/// Three classes that are easy to tell apart, as a CSV file with header.
QByteArray table(int rows = 90, const QByteArray& firstClass = "one")
{
    QByteArray text = "a,b,kind\n";
    const QByteArray names[] = {firstClass, "two", "three"};
    for (int i = 0; i < rows; ++i) {
        const int k = i % 3;
        text += QByteArray::number(k + 0.01 * (i % 7)) + "," + QByteArray::number(1.5 * k - 0.02 * (i % 5)) +
                "," + names[k] + "\n";
    }
    return text;
}

QByteArray numbers(int rows = 60)
{
    QByteArray text = "a,b,target\n";
    for (int i = 0; i < rows; ++i) {
        text += QByteArray::number(0.1 * i) + "," + QByteArray::number(0.3 * (i % 9)) + "," +
                QByteArray::number(0.25 * i + 0.1 * (i % 9)) + "\n";
    }
    return text;
}

QByteArray fileStudy(const QByteArray& data, const QByteArray& search = {}, int trials = 6)
{
    return "dataset:\n  path: " + data + "\nsearch:\n  n_trials: " + QByteArray::number(trials) +
           "\n  population: 2\n  epochs: 1\n" + search +
           "search_space:\n  num_layers: [1, 2]\n  layer_widths: [[4, 8, 16], [4, 8]]\n";
}

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Output run(const QStringList& arguments) const { return runSnac(m_folder.path(), arguments); }
    /// Standard output goes where `redirect` of the shell sends it.
    Output shell(const QString& line) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start("/bin/sh", {"-c", line, program()});
        if (!process.waitForFinished(110'000)) {
            process.kill();
            process.waitForFinished();
        }
        return {.code = process.exitCode(),
                .out = process.readAllStandardOutput(),
                .err = process.readAllStandardError()};
    }

private slots:
    void initTestCase()
    {
        write(path("good.yaml"), smallStudy(8, 1, 300));
        write(path("table.csv"), table());
        write(path("numbers.csv"), numbers());
        write(path("classes.yaml"), fileStudy("table.csv", "  objectives: [accuracy, lut_pct]\n"));
        QCOMPARE(run({"run", "classes.yaml", "--study", "done.snac"}).code, 0);
    }

    void emptyAndImpossibleValuesAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* line, const char* value, const char* problem) {
            QStringList arguments = QString::fromLatin1(line).split(' ');
            arguments.replaceInStrings(QStringLiteral("VALUE"), QString::fromLatin1(value));
            QTest::addRow("%s as \"%s\"", line, value) << arguments << QByteArray(problem);
        };
        for (const char* line : {"run VALUE",
                                 "run good.yaml --data VALUE",
                                 "run good.yaml --data=VALUE",
                                 "run good.yaml --study VALUE",
                                 "run good.yaml --seed VALUE",
                                 "run good.yaml --trials VALUE",
                                 "run good.yaml --workers VALUE",
                                 "run good.yaml --image VALUE",
                                 "resume VALUE",
                                 "resume done.snac --image VALUE",
                                 "resume done.snac --trials VALUE",
                                 "compress VALUE --knee",
                                 "compress done.snac --select VALUE",
                                 "compress done.snac --knee --schedule VALUE",
                                 "compress done.snac --knee --precisions VALUE",
                                 "compress done.snac --trial VALUE",
                                 "estimate VALUE",
                                 "estimate --arch VALUE",
                                 "estimate --arch 4-4-2 --board VALUE",
                                 "estimate --arch 4-4-2 --clock VALUE",
                                 "estimate --arch 4-4-2 --strategy VALUE",
                                 "report VALUE",
                                 "report done.snac --html VALUE",
                                 "report done.snac --image VALUE",
                                 "report done.snac --x VALUE",
                                 "validate VALUE",
                                 "validate --kind VALUE good.yaml",
                                 "bench surrogate --csv VALUE",
                                 "calibrate --csv VALUE",
                                 "calibrate --reports VALUE"}) {
            row(line, "", line == std::string_view("run good.yaml --data=VALUE") ? "" : "empty value");
        }
        row("run good.yaml --data VALUE", " ", "empty value");
        row("run good.yaml --seed VALUE", "-1", "negative");
        row("run good.yaml --seed=VALUE", "-1", "negative");
        row("run good.yaml --seed VALUE", "1.5", "--seed");
        for (const char* seed : {"1e3", "0x10", "0X10", "0b11", "1'000", "16h", "x"}) {
            row("run good.yaml --seed VALUE", seed, "is no whole number in decimal digits");
        }
        for (const char* seed : {"1000000000001", "9007199254740993", "999999999999999999"}) {
            row("run good.yaml --seed VALUE", seed, "from 0 to 1000000000000, as search.seed");
        }
        for (const char* seed :
             {"18446744073709551616", "99999999999999999999", "1000000000000000000000000000000"}) {
            row("run good.yaml --seed VALUE", seed, "too large");
        }
        for (const char* line : {"run good.yaml --trials VALUE", "run good.yaml --workers VALUE",
                                 "resume done.snac --trials VALUE", "estimate --arch 4-4-2 --reuse VALUE",
                                 "compress done.snac --trial VALUE"}) {
            row(line, "0x10", "is no whole number");
            row(line, "99999999999999999999", "99999999999999999999");
        }
        row("estimate --arch 4-4-2 --clock VALUE", "nan", "finite");
        // Settings of the local search are read as the study file has them.
        row("compress done.snac --knee --epochs VALUE", "0x10",
            "--epochs: a number is expected here, not \"0x10\"");
        row("compress done.snac --knee --epochs VALUE", "99999999999999999999",
            "--epochs: 1e+20 is too large");
        row("compress done.snac --knee --learning-rate VALUE", "inf",
            "--learning-rate: a number is expected here");
    }

    void emptyAndImpossibleValuesAreRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, problem);
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        const Output output = run(arguments);
        QVERIFY2(output.code == 2, output.err + output.out);
        QVERIFY2(output.err.contains(problem), output.err);
        QVERIFY(output.out.isEmpty());
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    /// What the study file may say and what the option may say is one range, and what was said comes back.
    void seedsAreTheSameInFileOptionAndReport_data()
    {
        QTest::addColumn<qint64>("seed");
        for (const qint64 seed : {qint64{0}, qint64{7}, qint64{4294967296}, qint64{1'000'000'000'000}}) {
            QTest::newRow(QByteArray::number(seed).constData()) << seed;
        }
    }

    void seedsAreTheSameInFileOptionAndReport()
    {
        QFETCH(qint64, seed);
        QByteArray yaml = smallStudy(6, 2);
        yaml.replace("  seed: 5\n", "  seed: " + QByteArray::number(seed) + "\n");
        write(m_folder.filePath("seeded.yaml"), yaml);
        const auto seedOf = [&](const QStringList& more, const QString& file) {
            const Output output = run(QStringList{"run", "seeded.yaml", "--json", "--study", file} + more);
            return output.code == 0 && output.json()["seed"].isDouble() ? output.json()["seed"].toInteger()
                                                                        : -1;
        };
        const QString name = QString::number(seed);
        QCOMPARE(seedOf({}, "file" + name + ".snac"), seed);
        QCOMPARE(seedOf({"--seed", name}, "option" + name + ".snac"), seed);
        QCOMPARE(seedOf({"--seed", "00" + name}, "zeros" + name + ".snac"), seed); // no octal number
    }

    void namesThatAreNotUtf8AreRefused_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"run good.yaml --study", "run good.yaml --data", "run good.yaml --image",
                                 "run", "resume", "report done.snac --html", "validate", "estimate"}) {
            QTest::newRow(line) << QString::fromLatin1(line);
        }
    }

    void namesThatAreNotUtf8AreRefused()
    {
        QFETCH(QString, line);
        QCOMPARE(shell("cp good.yaml \"$(printf 'b\\377d')\"").code, 0);
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        const Output output = shell("exec \"$0\" " + line + " \"$(printf 'b\\377d')\"");
        QVERIFY2(output.code == 2, output.err);
        QVERIFY2(output.err.contains("b\\u00ffd is not UTF-8"), output.err);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void resultsThatDoNotArriveAreAnError_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"--help", "--version", "run --help", "boards", "boards --json", "validate good.yaml",
              "validate --json good.yaml", "validate --schema", "validate --reference",
              "estimate --arch 4-4-2", "estimate --json good.yaml", "report done.snac",
              "report done.snac --json", "report done.snac --csv", "run classes.yaml --study to-full.snac"}) {
            QTest::newRow(line) << QString::fromLatin1(line);
        }
    }

    void resultsThatDoNotArriveAreAnError()
    {
        QFETCH(QString, line);
        for (const char* where : {"> /dev/full", ">&-"}) {
            QFile::remove(path("to-full.snac"));
            const Output output = shell("exec \"$0\" " + line + " " + where);
            QVERIFY2(output.code == 1, output.err + where);
            QVERIFY2(output.err.contains("cannot write the result to standard output"), output.err);
        }
        // A pipe whose reader is gone.
        QFile::remove(path("to-full.snac"));
        int ends[2] = {-1, -1};
        QCOMPARE(::pipe(ends), 0);
        ::close(ends[0]);
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setChildProcessModifier([ends] { ::dup2(ends[1], STDOUT_FILENO); });
        process.start(program(), line.split(' '));
        QVERIFY(process.waitForFinished(60'000));
        ::close(ends[1]);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("Broken pipe"));
        // Whatever happens to the output, the study is whole.
        if (line.startsWith("run classes")) {
            QCOMPARE(run({"report", "to-full.snac"}).code, 0);
        }
    }

    void closedStreamsHitNoFile()
    {
        // Without care the page would be opened as descriptor 1 and get the table as well.
        QCOMPARE(shell("\"$0\" report done.snac --html page.html >&-; true").code, 0);
        QFile page(path("page.html"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll();
        QVERIFY(text.startsWith("<!DOCTYPE html>") && text.trimmed().endsWith("</html>"));
        QCOMPARE(shell("\"$0\" report done.snac <&- >/dev/null 2>&-").code, 0);
    }

    void theResultsFolderIsMade()
    {
        write(path("out.yaml"), fileStudy("table.csv") + "output:\n  results_dir: ./deep/er/results\n");
        QVERIFY2(run({"run", "out.yaml"}).code == 0, "run");
        QVERIFY(QFile::exists(path("deep/er/results/out.snac")));
        // Not for a study that cannot run, and no other folder.
        write(path("never.yaml"), fileStudy("none.csv") + "output:\n  results_dir: never\n");
        QCOMPARE(run({"run", "never.yaml"}).code, 2);
        QVERIFY(!QFile::exists(path("never")));
        QVERIFY(run({"run", "out.yaml", "--study", "typo/out.snac"}).code != 0);
        QVERIFY(!QFile::exists(path("typo")));
    }

    void filesAreKnownByTheirContent_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("kind");
        QTest::newRow("SNAC-Pack's space")
            << QByteArray("mlp_width_space: [16, 32, 64, 128]\nact_space: [\"ReLU\", \"LeakyReLU\"]\n"
                          "norm_space: [\"batch\", null]\nblock_types: [\"MLP\", \"None\"]\nnum_blocks: 3\n"
                          "output_dim: 2\noutput_activation: \"softmax\"\n")
            << QStringLiteral("search space");
        QTest::newRow("native space") << QByteArray("num_layers: [1, 2]\nlayer_widths: [[8, 16], [8]]\n")
                                      << QStringLiteral("search space");
        QTest::newRow("space in its section")
            << QByteArray("search_space:\n  num_layers: [1, 2]\n  layer_widths: [[8, 16], [8]]\n")
            << QStringLiteral("study");
        QTest::newRow("board") << QByteArray("id: mine\nname: My board\npart: xc7z020clg400-1\nlut: 53200\n"
                                             "ff: 106400\ndsp: 220\nbram18: 280\n")
                               << QStringLiteral("board");
        QTest::newRow("study") << smallStudy() << QStringLiteral("study");
    }

    void filesAreKnownByTheirContent()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, kind);
        write(path("what.yaml"), text);
        const Output output = run({"validate", "what.yaml", "--json"});
        QVERIFY2(output.code == 0, output.err);
        QCOMPARE(output.json()["files"].toArray()[0].toObject()["kind"].toString(), kind);
        // A wrong kind is still refused, in the words of that kind.
        write(path("what.yaml"), text + "colour: red\n");
        QCOMPARE(run({"validate", "what.yaml"}).code, 2);
    }

    void aStoredStudyIsNoSettings()
    {
        const Output output = run({"validate", "done.snac"});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("stored study"), output.err);
    }

    void whatWouldFailInEveryTrialIsToldBefore_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("problem");
        QTest::addColumn<bool>("known"); ///< without the data
        const auto row = [](const char* tag, const QByteArray& text, const char* problem, bool known) {
            QTest::newRow(tag) << text << QByteArray(problem) << known;
        };
        const QByteArray jets = "dataset: {name: jets, rows: 500}\n";
        const QByteArray space = "search_space:\n  num_layers: [1]\n  layer_widths: [[8, 16]]\n";
        row("mse with jets", jets + "search:\n  n_trials: 6\n  population: 2\n  loss: mse\n" + space,
            "trouble.yaml:5:9: error: loss: mse is a loss for numbers", true);
        row("binary with five classes",
            jets + "search:\n  n_trials: 6\n  population: 2\n  loss: binary_cross_entropy\n" + space,
            "trouble.yaml:5:9: error: loss: binary cross entropy needs two classes", true);
        row("scores of both tasks", fileStudy("table.csv", "  objectives: [accuracy, rmse]\n"),
            "error: objectives: rmse is a score of regressions", true);
        row("loss against score",
            fileStudy("table.csv", "  objectives: [rmse, lut_pct]\n  loss: cross_entropy\n"),
            "error: loss: cross_entropy is a loss for classes", true);
        row("budget against score",
            fileStudy("table.csv", "  objectives: [accuracy, lut_pct]\n  constraints: {rmse: 3}\n"),
            "error: constraints: rmse is a score of regressions", true);
        row("mse with classes", fileStudy("table.csv", "  objectives: [accuracy, lut_pct]\n  loss: mse\n"),
            "trouble.yaml:8:9: error: loss: mse is a loss for numbers", true);
        row("mse, found in the data",
            fileStudy("table.csv", "  objectives: [lut_pct, clock_cycles]\n  loss: mse\n"),
            "trouble.yaml:8:9: error: loss: mse is a loss for numbers", false);
        row("score of the other task", fileStudy("numbers.csv", "  objectives: [accuracy, lut_pct]\n"),
            "trouble.yaml:7:", false);
        row("cross entropy with numbers",
            fileStudy("numbers.csv", "  objectives: [lut_pct, clock_cycles]\n  loss: cross_entropy\n"),
            "trouble.yaml:8:9: error: loss: cross_entropy is a loss for classes", false);
        row("more folds than rows",
            fileStudy("table.csv", "  objectives: [accuracy, lut_pct]\n  n_folds: 60\n"),
            "trouble.yaml:8:12: error: n_folds: 60 folds, but no class has more than", false);
        row("softmax with numbers",
            fileStudy("numbers.csv", "  objectives: [rmse, lut_pct]\n") + "  output_activation: softmax\n",
            "output_activation: ", false);
    }

    void whatWouldFailInEveryTrialIsToldBefore()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, problem);
        QFETCH(bool, known);
        write(path("trouble.yaml"), text);
        const Output ran = run({"run", "trouble.yaml"});
        QVERIFY2(ran.code == 2, ran.err);
        QVERIFY2(ran.err.contains(problem), ran.err);
        QVERIFY(!QFile::exists(path("trouble.snac")));
        const Output checked = run({"validate", "trouble.yaml"});
        QCOMPARE(checked.code, known ? 2 : 0);
        const Output runnable = run({"validate", "--runnable", "trouble.yaml"});
        QCOMPARE(runnable.code, 2);
        QVERIFY2((runnable.err + runnable.out).contains(known ? problem : QByteArray("valid, cannot run: ")),
                 runnable.err + runnable.out);
        // The other data is what makes it wrong, so it is asked of the data that is used.
        QCOMPARE(run({"validate", "--runnable", "classes.yaml"}).out,
                 QByteArray("classes.yaml: valid, can run\n"));
    }

    void validIsNotRunnable()
    {
        write(path("mnist.yaml"),
              "dataset: {name: mnist, resize_val: 8}\nsearch: {n_trials: 9, population: 3}\n"
              "search_space:\n  num_layers: [1]\n  layer_widths: [[8, 16]]\n");
        const Output plain = run({"validate", "mnist.yaml"});
        QCOMPARE(plain.code, 0);
        QVERIFY2(plain.out.contains("mnist.yaml: valid, but cannot run: mnist.yaml:1:"), plain.out);
        const Output strict = run({"validate", "--runnable", "mnist.yaml"});
        QCOMPARE(strict.code, 2);
        QVERIFY2(strict.out.contains("mnist.yaml: valid, cannot run: "), strict.out);
        QCOMPARE(run({"run", "mnist.yaml"}).code, 2);
        // An estimate needs only the sizes, which are known: 8 x 8 pixels, ten digits.
        const Output estimate = run({"estimate", "mnist.yaml", "--json"});
        QVERIFY2(estimate.code == 0, estimate.err);
        QCOMPARE(estimate.json()["networks"].toArray()[0].toObject()["multiplications"].toInt(),
                 64 * 16 + 16 * 10);
    }

    void anEstimateOfAStoredStudyNeedsNoData()
    {
        QDir(m_folder.path()).mkdir("alone");
        QVERIFY(QFile::copy(path("done.snac"), path("alone/done.snac")));
        QVERIFY(QFile::rename(path("table.csv"), path("hidden.csv")));
        const Output output = run({"estimate", "alone/done.snac"});
        QVERIFY(QFile::rename(path("hidden.csv"), path("table.csv")));
        QVERIFY2(output.code == 0, output.err);
    }

    void aDeadEndSaysWhyAndByHowMuch()
    {
        write(path("tight.yaml"), fileStudy("table.csv", "  objectives: [accuracy, lut_pct]\n"
                                                         "  constraints: {lut_pct: 0.0001}\n"));
        const Output output = run({"run", "tight.yaml"});
        QVERIFY2(output.code == 1, output.err);
        QVERIFY2(output.out.contains("No Pareto front: none of ") &&
                     output.out.contains("nearest is trial ") && output.out.contains(" times)"),
                 output.out);
        const QJsonObject outcome = run({"report", "tight.snac", "--json"}).json()["outcome"].toObject();
        QCOMPARE(outcome["kind"].toString(), QStringLiteral("over_budget"));
        QVERIFY(outcome["factor"].toDouble() > 1.0);
        QCOMPARE(run({"report", "done.snac", "--json"}).json()["outcome"].toObject()["kind"].toString(),
                 QStringLiteral("front"));
    }

    void namesCannotSteerTheTerminal()
    {
        write(path("evil.csv"), table(90, "\x1b]0;owned\x07\x1b[31m"));
        write(path("evil.yaml"), "name: \"re\\e[31md\\u202e\"\n" + fileStudy("evil.csv"));
        QByteArray all;
        for (const QStringList& arguments : {QStringList{"validate", "evil.yaml"},
                                             {"run", "evil.yaml"},
                                             {"report", "evil.snac"},
                                             {"report", "evil.snac", "--json"},
                                             {"report", "evil.snac", "--csv"},
                                             {"run", "\x1b[31m.yaml"},
                                             {"\x1b[2J"},
                                             {"report", "evil.snac", "--x", "\x1b[2J"}}) {
            const Output output = run(arguments);
            all += output.out + output.err;
        }
        for (const char* bad : {"\x1b", "\x07", "\xE2\x80\xAE"}) {
            QVERIFY2(!all.contains(bad), all.left(2000));
        }
        QVERIFY(all.contains("re\\u001b[31md"));
        QVERIFY(!run({"report", "evil.snac", "--json"}).json().isEmpty());
    }

    void aHugeNameIsShortened()
    {
        write(path("huge.csv"),
              "a,b,kind\n1,2," + QByteArray(1 << 20, 'x') + "\n1,2,z\n3,4,z\n5,6,z\n1,3,z\n");
        write(path("huge.yaml"), fileStudy("huge.csv"));
        const Output output = run({"run", "huge.yaml"});
        QVERIFY(output.code != 0);
        QVERIFY2(output.err.size() < 6000, QByteArray::number(output.err.size()));
    }

    void aStudyFindsItsDataAfterAMove_data()
    {
        QTest::addColumn<QString>("from");   ///< the working folder of the run
        QTest::addColumn<QString>("before"); ///< path of the YAML file seen from there
        QTest::addColumn<bool>("away");      ///< the whole folder moves
        QTest::newRow("another working folder") << "home/configs"
                                                << "s.yaml" << false;
        QTest::newRow("from above") << "."
                                    << "home/configs/s.yaml" << false;
        QTest::newRow("the folder moves") << "home/configs"
                                          << "s.yaml" << true;
        QTest::newRow("the folder moves, from above") << "."
                                                      << "home/configs/s.yaml" << true;
    }

    void aStudyFindsItsDataAfterAMove()
    {
        QFETCH(QString, from);
        QFETCH(QString, before);
        QFETCH(bool, away);
        QTemporaryDir root;
        QDir(root.path()).mkpath("home/configs");
        QDir(root.path()).mkpath("home/data");
        QDir(root.path()).mkpath("other/place");
        write(root.filePath("home/data/t.csv"), table());
        write(root.filePath("home/configs/s.yaml"),
              fileStudy("../data/t.csv", "  objectives: [accuracy, lut_pct]\n"));
        const QString study = root.filePath("home/s.snac");
        QVERIFY(runSnac(root.filePath(from), {"run", before, "--study", study}).code == 0);
        const QString home = away ? root.filePath("other/place/new") : root.filePath("home");
        if (away) {
            QVERIFY(QDir().rename(root.filePath("home"), home));
        }
        const Output resumed =
            runSnac(root.filePath("other"), {"resume", home + "/s.snac", "--trials", "8", "--json"});
        QVERIFY2(resumed.code == 0, resumed.err);
        QVERIFY2(resumed.err.contains("data read from " +
                                      QFileInfo(home + "/data/t.csv").absoluteFilePath().toUtf8() +
                                      ", relative to the study file"),
                 resumed.err);
        QVERIFY(
            resumed.json()["dataset"].toObject()["found"].toString().endsWith("relative to the study file"));
        const Output compressed =
            runSnac(root.path(), {"compress", home + "/s.snac", "--knee", "--qat-epochs", "1", "--epochs",
                                  "1", "--schedule", "none", "--precisions", "8,3"});
        QVERIFY2(compressed.code == 0, compressed.err);
        // Other data of that name are refused, none are missed by name, and reports need none.
        QVERIFY(QFile::rename(home + "/data/t.csv", home + "/data/gone.csv"));
        const Output gone = runSnac(root.path(), {"resume", home + "/s.snac", "--trials", "9"});
        QCOMPARE(gone.code, 2);
        QVERIFY2(gone.err.contains("relative to the study file, not there") &&
                     gone.err.contains(away ? "the absolute path, not there" : "data/t.csv"),
                 gone.err);
        write(home + "/data/t.csv", table(120));
        const Output changed = runSnac(root.path(), {"resume", home + "/s.snac", "--trials", "9"});
        QCOMPARE(changed.code, 2);
        QVERIFY2(changed.err.contains("has changed") && changed.err.contains("Tried "), changed.err);
        QCOMPARE(runSnac(root.path(), {"report", home + "/s.snac"}).code, 0);
    }

    void testScoresAreTakenOnceAndSaid()
    {
        QVERIFY(QFile::copy(path("done.snac"), path("tested.snac")));
        QVERIFY(!run({"report", "tested.snac"}).out.contains("test set was looked at"));
        const Output first = run({"report", "tested.snac", "--test", "--json"});
        QVERIFY2(first.code == 0, first.err);
        const QJsonObject set = first.json()["test_set"].toObject();
        QCOMPARE(set["looked_at"].toArray().size(), 1);
        const QJsonArray scores = set["scores"].toArray();
        QCOMPARE(scores.size(), first.json()["front"].toArray().size());
        for (const QJsonValue& score : scores) {
            const double p = score["accuracy"].toDouble(-1);
            const int n = score["rows"].toInt();
            QCOMPARE(n, first.json()["dataset"].toObject()["test_rows"].toInt());
            QVERIFY(p >= 0.0 && p <= 1.0);
            QCOMPARE(score["accuracy_error"].toDouble(), std::sqrt(p * (1.0 - p) / n));
        }
        // Once: a second question gives the stored answer, of that time, in every form.
        QCOMPARE(run({"report", "tested.snac", "--test", "--json"}).json()["test_set"].toObject(), set);
        const QByteArray when = scores[0].toObject()["when"].toString().toUtf8();
        const Output text = run({"report", "tested.snac"});
        QVERIFY2(text.out.contains("the test set was looked at on " + when) &&
                     text.out.contains("Test accuracy"),
                 text.out);
        QVERIFY(run({"report", "tested.snac", "--csv"}).out.contains(when));
        QCOMPARE(run({"report", "tested.snac", "--html", "tested.html"}).code, 0);
        QFile page(path("tested.html"));
        QVERIFY(page.open(QIODevice::ReadOnly) && page.readAll().contains(when));
        // It is the same test set that a step of the local search would be chosen by.
        QCOMPARE(run({"compress", "tested.snac", "--knee", "--qat-epochs", "1", "--epochs", "1", "--schedule",
                      "none", "--precisions", "8,3"})
                     .code,
                 0);
        const QString step =
            run({"report", "tested.snac", "--csv", "--steps"}).out.split('\n')[1].split(',')[0];
        const Output chosen = run({"compress", "tested.snac", "--select", step});
        QCOMPARE(chosen.code, 2);
        QVERIFY2(chosen.err.contains("of the front"), chosen.err);
    }

    void manyCandidatesOfATinySpaceEnd()
    {
        write(path("tiny.yaml"),
              "dataset: {name: jets, rows: 300}\nsearch:\n  n_trials: 40\n  population: 10000\n"
              "  epochs: 1\nsearch_space:\n  num_layers: [1]\n  layer_widths: [[8, 16]]\n");
        QCOMPARE(run({"run", "tiny.yaml"}).code, 0);
    }

    void twoSignalsAtOnceAreOne_data()
    {
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("HUP") << QList<int>{SIGHUP};
        QTest::newRow("INT INT") << QList<int>{SIGINT, SIGINT};
        QTest::newRow("TERM HUP CONT") << QList<int>{SIGTERM, SIGHUP, SIGCONT};
    }

    void twoSignalsAtOnceAreOne()
    {
        QFETCH(QList<int>, numbers);
        write(path("long.yaml"), smallStudy(100000, 50));
        const QString file = QString("s%1.snac").arg(numbers[0]) + QString::number(numbers.size());
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program(), {"run", "long.yaml", "--study", file});
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("trial "), 60'000);
        for (const int number : numbers) {
            ::kill(static_cast<pid_t>(process.processId()), number);
        }
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 3);
        err += process.readAllStandardError();
        // Said only by a run that came to its own end.
        QVERIFY2(err.contains("interrupted; go on with"), err);
    }
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
