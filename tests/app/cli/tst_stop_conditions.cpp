// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A search that ends before its trials are done, as the terminal tells it.
#include "snac_process.h"

#include <QTest>

using namespace snac::test;

class TestStopConditions : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] Output run(const QStringList& arguments) const
    {
        return runSnac(m_folder.path(), arguments);
    }

private slots:
    /// Growth by up to its own size counts as none: over after the second generation.
    void initTestCase()
    {
        QByteArray yaml = smallStudy();
        yaml.replace("  seed: 5\n", "  seed: 5\n  stalled_share: 1\n");
        write(m_folder.filePath("study.yaml"), yaml);
        const Output done =
            run({"run", "study.yaml", "--study", "toy.snac", "--stop-when-stalled", "1", "--json"});
        QVERIFY2(done.code == 0, done.err);
        const QJsonObject document = done.json();
        QCOMPARE(document["end"].toString(), QString("stalled"));
        QCOMPARE(document["interrupted"].toBool(), false);
        QCOMPARE(document["trials_wanted"].toInt(), 24);
        QVERIFY(document["trials_trained"].toInt() < 24);
        QVERIFY(document["end_text"].toString().contains("search.stop_when_stalled"));
        QCOMPARE(document["stop"]["stop_when_stalled"].toInt(), 1);
    }

    void textAndPageSayWhy()
    {
        const Output text = run({"resume", "toy.snac"});
        QVERIFY2(text.code == 0, text.err);
        QVERIFY2(text.out.contains("because its hypervolume stalled"), text.out);
        const Output page = run({"report", "toy.snac", "--html", "toy.html"});
        QVERIFY2(page.code == 0, page.err);
        QFile html(m_folder.filePath("toy.html"));
        QVERIFY(html.open(QIODevice::ReadOnly));
        QVERIFY(html.readAll().contains("because its hypervolume stalled"));
    }

    void aTimeThatIsOverAlreadyIsRefused()
    {
        const Output refused = run({"resume", "toy.snac", "--max-minutes", "0.0000001"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("minutes already"), refused.err);
        QCOMPARE(run({"resume", "toy.snac", "--max-minutes", "-1"}).code, 2);
        QCOMPARE(run({"resume", "toy.snac", "--stop-when-stalled", "some"}).code, 2);
    }

    void moreTrialsLiftTheCondition()
    {
        const Output prolonged = run({"resume", "toy.snac", "--trials", "24", "--json"});
        QVERIFY2(prolonged.code == 0, prolonged.err);
        QCOMPARE(prolonged.json()["end"].toString(), QString("trials"));
        QCOMPARE(prolonged.json()["stop"].toObject().value("stop_when_stalled").toInt(), 0);
        const Output whole = run({"run", "study.yaml", "--study", "whole.snac", "--json"});
        QVERIFY2(whole.code == 0, whole.err);
        QCOMPARE(essence(prolonged.json()), essence(whole.json()));
    }
};

QTEST_GUILESS_MAIN(TestStopConditions)
#include "tst_stop_conditions.moc"
