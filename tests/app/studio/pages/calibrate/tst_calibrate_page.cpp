// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../invented_reports.h"

#include "snac/studio/pages/calibrate/calibrate_page.h"
#include "snac/studio/pages/calibrate/calibration_errors.h"
#include "snac/studio/pages/calibrate/calibration_rows_model.h"
#include "snac/studio/pages/setup/before_start_card.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/shell/main_window.h"

#include "snac/widgets/cards/badge.h"
#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/plots/estimate_plot.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QUrl>

using namespace snac;
using namespace snac::studio;

namespace {

class Answers : public Prompts
{
public:
    QStringList files;
    QString folder;
    QStringList openFiles(QWidget*, const QString&, const QString&, const QString&) override { return files; }
    QString openFolder(QWidget*, const QString&, const QString&) override { return folder; }
};

} // namespace

class TestCalibratePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<invented::Home> m_home;
    Answers m_answers;
    std::unique_ptr<CalibratePage> m_page;

    bool settle() { return invented::finished(*m_page->session()); }
    template<class T>
    T* child(const char* name)
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }
    void click(const char* name) { child<QPushButton>(name)->click(); }
    QString message() { return child<QLabel>("calibrationMessage")->text(); }

    void addMixed(int count = 12)
    {
        m_answers.files = {m_home->write("mine.csv", invented::mixedTable(count))};
        click("calibrationAddFiles");
        QVERIFY(settle());
    }

private slots:
    void init()
    {
        m_home = std::make_unique<invented::Home>();
        m_answers = {};
        m_page = std::make_unique<CalibratePage>(&m_answers, m_home->environment());
        m_page->resize(1356, 800);
        QVERIFY(!m_page->session()->view()); // nothing is read before the page is looked at
        m_page->show();
        QVERIFY(settle());
    }

    void cleanup() { m_page.reset(); }

    void beginsWithAnExplanation()
    {
        QCOMPARE(child<QStackedWidget>("calibrationContent")->currentIndex(), 0);
        QVERIFY(!child<QPushButton>("calibrationStart")->isEnabled());
        QVERIFY(!child<QPushButton>("calibrationShipped")->isEnabled());
        QCOMPARE(child<QLabel>("calibrationState")->text(), QString("shipped model in use"));
        click("emptyCopyExample");
        m_answers.files = {m_home->write("mine.csv", inventedTable(2, 1.0))};
        click("emptyAddFiles");
        QVERIFY(settle());
        QCOMPARE(child<QStackedWidget>("calibrationContent")->currentIndex(), 1);
    }

    void addCalibrateReturn()
    {
        QSignalSpy model(m_page.get(), &CalibratePage::modelChanged);
        addMixed();
        QCOMPARE(message(), QString("Rows added: 16"));
        QCOMPARE(m_page->table()->model()->rowCount(), 16);
        QCOMPARE(m_page->plot()->pointCount(), 12); // C synthesis
        QVERIFY(!child<QComboBox>("calibrationModel")->isEnabled());
        QVERIFY(m_page->errors()->plainText().contains(QString::fromUtf8("LUT\t12\t")));

        click("calibrationStart");
        QVERIFY(m_page->session()->isBusy());
        QVERIFY(!child<QPushButton>("calibrationStart")->isEnabled());
        QVERIFY(settle());
        QCOMPARE(model.size(), 1);
        QCOMPARE(child<QLabel>("calibrationState")->text(), QString("calibrated model in use"));
        QVERIFY(child<QComboBox>("calibrationModel")->isEnabled());
        const QString after = m_page->errors()->plainText();
        QVERIFY2(after.contains(QString::fromUtf8("▼")), qPrintable(after));
        const int within = m_page->plot()->withinBand();
        child<QComboBox>("calibrationModel")->setCurrentIndex(1);
        QVERIFY(m_page->plot()->withinBand() < within);

        click("calibrationShipped");
        QVERIFY(settle());
        QCOMPARE(model.size(), 2);
        QCOMPARE(child<QLabel>("calibrationState")->text(), QString("shipped model in use"));
        QCOMPARE(m_page->table()->model()->rowCount(), 16); // and one click does it again
        QVERIFY(child<QPushButton>("calibrationStart")->isEnabled());
    }

    void stagesAndQuantitiesAreChosen()
    {
        addMixed();
        auto* stage = child<QComboBox>("calibrationStage");
        QCOMPARE(stage->count(), 2);
        QCOMPARE(stage->currentText(), QString("C synthesis: 12"));
        stage->setCurrentIndex(1);
        QCOMPARE(m_page->plot()->pointCount(), 3);
        QVERIFY(child<QLabel>("calibrationNote")->text().contains("teach it nothing"));
        m_page->setTarget(calibration::Target::Bram18);
        QCOMPARE(m_page->plot()->pointCount(), 0);
        m_page->setTarget(calibration::Target::Ff);
        QCOMPARE(m_page->plot()->pointCount(), 3);
        QVERIFY(m_page->errors()->plainText().contains("FF by source"));
    }

    void oneSelection()
    {
        addMixed();
        m_page->table()->selectDesign(-1);
        m_page->plot()->replotNow();
        auto* canvas = child<QWidget>("estimatePlotCanvas");
        const QPointF at = m_page->plot()->position(4) - QPointF(canvas->pos());
        QTest::mouseClick(canvas, Qt::LeftButton, {}, at.toPoint());
        const int picked = m_page->plot()->selected();
        QVERIFY(picked >= 0);
        const auto& design = m_page->session()->view()->table.designs[static_cast<std::size_t>(picked)];
        QCOMPARE(m_page->table()->selectedLines(), (std::set<int>{design.line}));
    }

    void removeAndUndo()
    {
        addMixed();
        QVERIFY(!child<QPushButton>("calibrationRemove")->isEnabled());
        m_page->table()->selectDesign(0);
        QVERIFY(child<QPushButton>("calibrationRemove")->isEnabled());
        click("calibrationRemove");
        QVERIFY(settle());
        QCOMPARE(m_page->table()->model()->rowCount(), 15);
        QCOMPARE(message(), QString("Rows removed: 1"));
        QVERIFY(child<QPushButton>("calibrationUndo")->isVisible());
        click("calibrationUndo");
        QVERIFY(settle());
        QCOMPARE(m_page->table()->model()->rowCount(), 16);
        QCOMPARE(child<QPushButton>("calibrationUndo")->text(), QString("Redo"));
        click("calibrationUndo");
        QVERIFY(settle());
        QCOMPARE(m_page->table()->model()->rowCount(), 15);
    }

    void changedRowsAreSaid()
    {
        addMixed();
        click("calibrationStart");
        QVERIFY(settle());
        m_page->table()->selectDesign(0);
        click("calibrationRemove");
        QVERIFY(settle());
        QCOMPARE(child<QLabel>("calibrationState")->text(), QString("calibrated on other rows"));
    }

    void problemsStandInTheTable()
    {
        QVERIFY(QDir().mkpath(m_home->path("reports")));
        m_home->write("reports/a.rpt", "nothing");
        m_answers.folder = m_home->path("reports");
        click("emptyAddFolder");
        QVERIFY(settle());
        // No report could be used at all: the reason is told at once.
        QVERIFY2(message().contains("a.rpt: not a report that is known"), qPrintable(message()));
        QCOMPARE(m_page->table()->model()->rowCount(), 1);
        const QModelIndex note = m_page->table()->model()->index(0, CalibrationRowsModel::Note);
        QVERIFY(note.data().toString().startsWith("a.rpt: not a report"));
        QVERIFY(QApplication::activeModalWidget() == nullptr);
    }

    void drops()
    {
        const QString table = m_home->write("mine.csv", inventedTable(3, 1.0));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(table), QUrl(QStringLiteral("https://example.org/a.csv")),
                      QUrl::fromLocalFile(m_home->write("a.yaml", "x: 1"))});
        QCOMPARE(CalibratePage::droppedPaths(&data), QStringList{table});
        QDragEnterEvent over(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_page.get(), &over);
        QVERIFY(over.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_page.get(), &drop);
        QVERIFY(settle());
        QCOMPARE(m_page->table()->model()->rowCount(), 3);
        QMimeData study;
        study.setUrls({QUrl::fromLocalFile(m_home->path("a.yaml"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &study, Qt::LeftButton, {});
        QApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(!enter.isAccepted()); // a study is the window's
    }

    void cancelIsOnTheJob()
    {
        addMixed(400); // work for long enough to be cancelled
        click("calibrationStart");
        auto* job = child<widgets::JobRow>("calibrationJob");
        QTRY_VERIFY(job->isVisible() || !m_page->session()->isBusy());
        m_page->session()->cancel();
        QVERIFY(settle());
        QVERIFY(!job->isVisible());
        QVERIFY2(message().startsWith("Cancelled"), qPrintable(message()));
        QCOMPARE(child<QLabel>("calibrationState")->text(), QString("shipped model in use"));
    }

    void theWindowUsesTheModelAtOnce()
    {
        QSettings settings(m_home->path("settings.ini"), QSettings::IniFormat);
        MainWindow window(
            {m_home->environment(), &settings, nullptr, &m_answers, {}, m_home->path("studies")});
        window.newFromTemplate(QStringLiteral("quick-start.yaml"));
        window.show();
        const auto facts = [&] { return window.page<SetupPage>()->beforeStart()->plainText(); };
        QTRY_VERIFY_WITH_TIMEOUT(facts().contains("LUT"), 60000);
        const QString before = facts();
        QVERIFY(!before.contains("calibrated"));
        window.showPage(QStringLiteral("calibrate"));
        QCOMPARE(window.currentPage(), QString("calibrate"));
        auto* session = window.page<CalibratePage>()->session();
        session->add({m_home->write("mine.csv", inventedTable(20, 8.0))});
        session->calibrate();
        QVERIFY(invented::finished(*session));
        QTRY_VERIFY_WITH_TIMEOUT(facts().contains("calibrated"), 60000);
        QVERIFY(facts() != before);
        session->useShipped();
        QVERIFY(invented::finished(*session));
        QTRY_COMPARE_WITH_TIMEOUT(facts(), before, 60000);
        QVERIFY(window.shutdown());
    }
};

QTEST_MAIN(TestCalibratePage)
#include "tst_calibrate_page.moc"
