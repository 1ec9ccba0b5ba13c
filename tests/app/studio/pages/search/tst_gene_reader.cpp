// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/studio/pages/search/gene_reader.h"
#include "snac/study/gene_groups.h"
#include "snac/study/gene_importance.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace snac;
using namespace snac::studio;

class TestGeneReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComputesOnAThreadOfItsOwn()
    {
        StudyModel model;
        model.load(fake::searched(4));
        GeneReader reader;
        std::atomic<QThread*> worker = nullptr;
        connect(
            &reader, &GeneReader::answered, this, [&] { worker = QThread::currentThread(); },
            Qt::DirectConnection);
        QList<GeneAnswerPtr> answered;
        connect(&reader, &GeneReader::answered, this,
                [&](const GeneAnswerPtr& answer) { answered << answer; });
        const quint64 revision = reader.request(model, 1);
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(worker && worker != QThread::currentThread());
        const auto answer = answered.front();
        QCOMPARE(answer->revision, revision);
        const auto summary = model.summary();
        const auto importances = study::geneImportances(summary, 1);
        QCOMPARE(answer->rows.size(), importances.size());
        for (std::size_t i = 0; i < importances.size(); ++i)
            QCOMPARE(
                answer->rows[i].effects.isEmpty(),
                std::ranges::all_of(importances[i].effects, [](const auto& e) { return e.trials == 0; }));
        QCOMPARE(answer->note,
                 QString::fromStdString(study::importanceCaveat(study::comparableTrials(summary))));
    }

    void onlyTheLatestCounts()
    {
        StudyModel model;
        model.load(fake::searched(4));
        GeneReader reader;
        QList<GeneAnswerPtr> answered;
        connect(&reader, &GeneReader::answered, this,
                [&](const GeneAnswerPtr& answer) { answered << answer; });
        quint64 last = 0;
        for (int i = 0; i < 20; ++i)
            last = reader.request(model, static_cast<std::size_t>(i % 2));
        QTRY_VERIFY(!answered.isEmpty() && answered.back()->revision == last);
        reader.request(model, 0);
        reader.cancel();
        last = reader.request(model, 0);
        QTRY_COMPARE(answered.back()->revision, last);
    }

    /// The study may go while it is read.
    void theModelMayChange()
    {
        StudyModel model;
        model.load(fake::searched(4));
        GeneReader reader;
        QList<GeneAnswerPtr> answered;
        connect(&reader, &GeneReader::answered, this,
                [&](const GeneAnswerPtr& answer) { answered << answer; });
        reader.request(model, 0);
        model.clear();
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(!answered.front()->rows.empty());
    }
};

QTEST_MAIN(TestGeneReader)
#include "tst_gene_reader.moc"
