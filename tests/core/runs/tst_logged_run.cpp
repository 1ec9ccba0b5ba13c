// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_parts.h"

#include "snac/base/log.h"
#include "snac/runs/runner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::study;

namespace {

/// Cancels once so many trials are finished.
class Canceller : public StudyObserver
{
public:
    Canceller(RunControl& control, int after)
        : m_control(control)
        , m_left(after)
    {
    }
    void trialFinished(std::shared_ptr<const Trial>) override
    {
        if (--m_left == 0) {
            m_control.cancel();
        }
    }

private:
    RunControl& m_control;
    int m_left;
};

} // namespace

class TestLoggedRun : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString log() const { return m_folder.filePath(QStringLiteral("run.log")); }

    /// The lines of the log without their times, which are taken away.
    QStringList take()
    {
        closeLog();
        QFile file(log());
        QStringList lines;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QString& line :
                 QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                lines << line.section(QLatin1Char(' '), 1);
            }
        }
        file.remove();
        return lines;
    }

    StudyJob job(const QString& name) const
    {
        StudyJob job;
        job.config = fake::config(12);
        job.yaml = "name: toy\n";
        job.yamlPath = "toy.yaml";
        job.file = m_folder.filePath(name).toStdString();
        return job;
    }

private slots:
    void cleanup() { closeLog(); }

    void tellsBeginningGenerationsAndEnd()
    {
        const StudyJob whole = job(QStringLiteral("a.snac"));
        QVERIFY(openLog(log().toStdString()));
        const auto summary = runStudy(whole, fake::parts(std::make_shared<fake::Engine>()));
        QVERIFY(summary);
        const QStringList lines = take();
        const QString file = QString::fromStdString(whole.file);
        QVERIFY2(lines.constFirst().startsWith("info " + file + ": 12 trials wanted, 0 there already, "),
                 qPrintable(lines.join('\n')));
        QCOMPARE(lines.filter(QStringLiteral(": generation ")).size(),
                 static_cast<qsizetype>(summary->generations.size()));
        QCOMPARE(lines.constLast(), "info " + file + ": finished");
    }

    /// What an earlier run has logged is not logged again, and what failed is told with its reason.
    void goesOnWithoutRepeating()
    {
        RunControl control;
        Canceller canceller(control, 5);
        StudyJob first = job(QStringLiteral("b.snac"));
        first.control = &control;
        first.observer = &canceller;
        auto engine = std::make_shared<fake::Engine>();
        engine->trained = [](int) { throw std::runtime_error("the loss is not a number"); };
        QVERIFY(openLog(log().toStdString()));
        const auto part = runStudy(first, fake::parts(engine));
        QVERIFY(part && part->interrupted);
        QStringList lines = take();
        QCOMPARE(lines.constLast(), "info " + QString::fromStdString(first.file) + ": interrupted");
        const QStringList failed = lines.filter(QStringLiteral(" failed: "));
        QVERIFY(failed.size() >= 5);
        QVERIFY(failed.constFirst().startsWith(QLatin1String("warning ")));
        QVERIFY(failed.constFirst().contains(QLatin1String("the loss is not a number")));

        engine->trained = {};
        StudyJob second = first;
        second.control = nullptr;
        second.observer = nullptr;
        second.resume = true;
        QVERIFY(openLog(log().toStdString()));
        QVERIFY(runStudy(second, fake::parts(engine)));
        lines = take();
        QVERIFY(lines.filter(QStringLiteral(" failed: ")).isEmpty());
        QCOMPARE(lines.constLast(), "info " + QString::fromStdString(first.file) + ": finished");
    }

    void anErrorIsTheLastLine()
    {
        StudyJob missing = job(QStringLiteral("none.snac"));
        missing.resume = true;
        QVERIFY(openLog(log().toStdString()));
        QVERIFY(!runStudy(missing, fake::parts(std::make_shared<fake::Engine>())));
        const QStringList lines = take();
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.constFirst().startsWith(QLatin1String("error ")), qPrintable(lines.constFirst()));
    }
};

QTEST_GUILESS_MAIN(TestLoggedRun)
#include "tst_logged_run.moc"
