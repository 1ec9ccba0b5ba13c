// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of genes: what it shows is what core/study and the report say.
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/reports/report.h"
#include "snac/studio/pages/search/genes_view.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/study/gene_groups.h"
#include "snac/study/gene_importance.h"
#include "snac/widgets/plots/gene_chart.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::studio;

class TestGenesView : public QObject
{
    Q_OBJECT

    StudySession m_session{nullptr, snac::test::shippedInUse(),
                           [](const study::StudyJob& job) { return fake::run(job); }};
    StudyModel m_model;
    std::unique_ptr<SearchPage> m_page;

    [[nodiscard]] widgets::GeneChart* chart() const { return m_page->genesView()->chart(); }
    void openAndWait() const
    {
        QSignalSpy shown(m_page->genesView(), &GenesView::shown);
        open();
        QTRY_VERIFY(!shown.isEmpty());
    }
    void open() const
    {
        QTabBar* tabs = m_page->charts()->tabBar();
        const int place = m_page->charts()->indexOf(m_page->genesView());
        tabs->setFocus();
        while (tabs->currentIndex() < place)
            QTest::keyClick(tabs, Qt::Key_Right);
        QVERIFY(m_page->genesView()->isVisible());
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<SearchPage>(&m_session, &m_model);
        m_model.load(fake::searched(4));
        m_page->resize(1200, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void itIsFilledWhenItIsShown()
    {
        QVERIFY(chart()->rows().empty());
        openAndWait();
        QVERIFY(!chart()->rows().empty());
    }

    /// Nothing is computed on the way to the first frame of the tab.
    void theWindowDoesNotComputeThem()
    {
        QSignalSpy shown(m_page->genesView(), &GenesView::shown);
        open();
        QVERIFY(shown.isEmpty() && chart()->rows().empty());
        QTRY_COMPARE(shown.size(), 1);
    }

    /// Generations that come while figures are computed are made up for once.
    void generationsAreFollowed()
    {
        openAndWait();
        const auto more = fake::searched(5);
        StudyBatch batch;
        batch.generations.push_back(std::make_shared<study::Generation>(more.generations.back()));
        for (const study::Trial& trial : more.trials) {
            if (trial.generation >= 4)
                batch.finished.push_back(std::make_shared<study::Trial>(trial));
        }
        m_model.apply(batch);
        QCOMPARE(m_model.generations().size(), std::size_t{5});
        QTRY_VERIFY(!chart()->rows().empty() && chart()->rows().front().shares.size() == 5);
    }

    void figuresAreThoseOfTheStudy()
    {
        openAndWait();
        for (int objective = 0; objective < m_page->genesView()->objectives()->count(); ++objective) {
            auto* box = m_page->genesView()->objectives();
            box->setFocus();
            QSignalSpy shown(m_page->genesView(), &GenesView::shown);
            QTest::keyClick(box, objective == 0 ? Qt::Key_Home : Qt::Key_Down);
            if (objective > 0)
                QTRY_VERIFY(!shown.isEmpty());
            const auto summary = m_model.summary();
            const auto wanted = study::geneImportances(summary, static_cast<std::size_t>(objective));
            const auto shares = study::geneShares(summary);
            QCOMPARE(chart()->rows().size(), wanted.size());
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                const widgets::GeneRow& row = chart()->rows()[i];
                QCOMPARE(row.label, QString::fromStdString(summary.start.genes[wanted[i].gene].label));
                QVERIFY(row.importance == wanted[i].share ||
                        (std::isnan(row.importance) && std::isnan(wanted[i].share)));
                const auto found = std::ranges::find(shares, wanted[i].gene, &study::GeneShares::gene);
                QVERIFY(found != shares.end());
                QCOMPARE(row.shares, found->byGeneration);
                QCOMPARE(row.shares.size(), m_model.generations().size());
            }
            QCOMPARE(m_page->genesView()->note(),
                     QString::fromStdString(study::importanceCaveat(study::comparableTrials(summary))));
        }
    }

    void theReportSaysTheSame()
    {
        openAndWait();
        const auto summary = m_model.summary();
        const auto document =
            QJsonDocument::fromJson(QByteArray::fromStdString(study::reportJson(summary, nullptr))).object();
        const QJsonObject genes = document[QStringLiteral("gene_importance")].toObject();
        QCOMPARE(genes[QStringLiteral("caveat")].toString(), m_page->genesView()->note());
        const QString objective =
            QString::fromUtf8(study::info(summary.start.config.objectives.front().quantity).key.data());
        int compared = 0;
        for (const auto& value : genes[QStringLiteral("genes")].toArray()) {
            const QJsonObject gene = value.toObject();
            for (const widgets::GeneRow& row : chart()->rows()) {
                if (row.label != gene[QStringLiteral("label")].toString())
                    continue;
                const QJsonValue share =
                    gene[QStringLiteral("importance")][objective][QStringLiteral("share")];
                QCOMPARE(share.isNull(), std::isnan(row.importance));
                if (!share.isNull())
                    QCOMPARE(share.toDouble(), row.importance);
                const auto generations =
                    gene[QStringLiteral("survivors")][QStringLiteral("share_by_generation")].toArray();
                QCOMPARE(static_cast<std::size_t>(generations.size()), row.shares.size());
                ++compared;
            }
        }
        QCOMPARE(static_cast<std::size_t>(compared), chart()->rows().size());
    }

    void anotherStudyAndNone()
    {
        open();
        m_model.clear(); // what was asked for of the study before does not come any more
        QVERIFY(chart()->rows().empty());
        QVERIFY(!m_page->genesView()->objectives()->isEnabled());
        QSignalSpy shown(m_page->genesView(), &GenesView::shown);
        m_model.load(fake::searched(3));
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(chart()->rows().front().shares.size(), std::size_t{3});
    }
};

QTEST_MAIN(TestGenesView)
#include "tst_genes_view.moc"
