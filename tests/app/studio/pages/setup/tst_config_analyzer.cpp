// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../../../timing.h"

#include "snac/studio/pages/setup/config_analyzer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestConfigAnalyzer : public QObject
{
    Q_OBJECT

private:
    const hardware::EnvironmentPtr m_environment = snac::test::shippedEnvironment();

    static std::string text(int rows)
    {
        return "dataset:\n  name: jets\n  rows: " + std::to_string(rows) + "\n";
    }

private slots:
    void readsAndThenFindsTheFacts()
    {
        ConfigAnalyzer analyzer;
        AnalysisPtr read;
        FactsPtr facts;
        connect(&analyzer, &ConfigAnalyzer::analysed, this,
                [&](const AnalysisPtr& analysis) { read = analysis; });
        connect(&analyzer, &ConfigAnalyzer::factsReady, this,
                [&](quint64, const FactsPtr& found) { facts = found; });
        const quint64 revision =
            analyzer.request(text(1000), "a.yaml", config::FileKind::Study, m_environment);
        QTRY_VERIFY_WITH_TIMEOUT(facts, 20000);
        QCOMPARE(read->revision, revision);
        QVERIFY(!read->hasErrors());
        QVERIFY(facts->data);
        QCOMPARE(facts->data->trainRows, 600);
    }

    void errorsGiveNoFacts()
    {
        ConfigAnalyzer analyzer;
        QSignalSpy read(&analyzer, &ConfigAnalyzer::analysed);
        QSignalSpy facts(&analyzer, &ConfigAnalyzer::factsReady);
        (void)analyzer.request("search: [", "a.yaml", config::FileKind::Study, m_environment);
        QTRY_COMPARE(read.count(), 1);
        const quint64 good = analyzer.request(text(1000), "a.yaml", config::FileKind::Study, m_environment);
        QTRY_COMPARE_WITH_TIMEOUT(facts.count(), 1, 20000);
        QCOMPARE(facts.first().first().toULongLong(), good);
    }

    void onlyTheLatestRequestCounts()
    {
        ConfigAnalyzer analyzer;
        quint64 last = 0;
        int answers = 0;
        connect(&analyzer, &ConfigAnalyzer::analysed, this, [&](const AnalysisPtr& analysis) {
            QVERIFY(analysis->revision > last);
            last = analysis->revision;
            ++answers;
        });
        quint64 newest = 0;
        for (int i = 0; i < 50; ++i) {
            newest = analyzer.request(text(1000 + i), "a.yaml", config::FileKind::Study, m_environment);
        }
        QTRY_COMPARE(last, newest);
        QVERIFY(answers < 50);
    }

    static QByteArray rows(int count)
    {
        QByteArray text = "a,b,label\n";
        for (int i = 0; i < count; ++i) {
            text += QByteArray::number(i) + ",1." + QByteArray::number(i * i) + (i % 2 ? ",x\n" : ",y\n");
        }
        return text;
    }

    void aFileThatIsMendedIsReadAgain_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("replaced");
        QTest::newRow("written over") << QByteArray("a,b,label\n1,oops,x\n") << false;
        QTest::newRow("replaced") << QByteArray("a,b,label\n1,oops,x\n") << true;
        QTest::newRow("was missing") << QByteArray() << false;
        QTest::newRow("was good") << rows(40) << true;
    }

    void aFileThatIsMendedIsReadAgain()
    {
        QFETCH(QByteArray, before);
        QFETCH(bool, replaced);
        const QTemporaryDir dir;
        const auto write = [&](const QString& name, const QByteArray& bytes) {
            QFile file(dir.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        if (!before.isEmpty()) {
            QVERIFY(write("rows.csv", before));
        }
        const std::string study =
            "dataset:\n  name: file\n  path: " + dir.filePath("rows.csv").toStdString() + "\n";
        ConfigAnalyzer analyzer;
        FactsPtr facts;
        connect(&analyzer, &ConfigAnalyzer::factsReady, this,
                [&](quint64, const FactsPtr& found) { facts = found; });
        connect(&analyzer, &ConfigAnalyzer::dataChanged, this, [&] {
            (void)analyzer.request(study, dir.filePath("a.yaml").toStdString(), config::FileKind::Study,
                                   m_environment);
        });
        (void)analyzer.request(study, dir.filePath("a.yaml").toStdString(), config::FileKind::Study,
                               m_environment);
        QTRY_VERIFY_WITH_TIMEOUT(facts, 20000);
        QCOMPARE(facts->data.has_value(), before == rows(40));
        const QByteArray good = rows(100);
        QVERIFY(write(replaced ? "fresh.csv" : "rows.csv", good));
        if (replaced) {
            QVERIFY(QFile::remove(dir.filePath("rows.csv")));
            QVERIFY(QFile::rename(dir.filePath("fresh.csv"), dir.filePath("rows.csv")));
        }
        QTRY_VERIFY_WITH_TIMEOUT(facts->data && facts->data->trainRows == 60, 20000);
    }

    void endsInTheMiddleOfReadingData()
    {
        QElapsedTimer timer;
        {
            ConfigAnalyzer analyzer;
            QSignalSpy read(&analyzer, &ConfigAnalyzer::analysed);
            (void)analyzer.request(text(20000000), "a.yaml", config::FileKind::Study, m_environment);
            QTRY_COMPARE(read.count(), 1); // the data set comes next
            timer.start();
        }
        QVERIFY(snac::timing::keepsTo(timer, 3000));
    }
};

QTEST_GUILESS_MAIN(TestConfigAnalyzer)
#include "tst_config_analyzer.moc"
