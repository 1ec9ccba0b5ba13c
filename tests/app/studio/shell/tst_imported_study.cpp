// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A study that is one imported network: every page opens on it, and says what it is.
#include "../../../core/synthesis/random_design.h"
#include "../../../test_environment.h"

#include "snac/base/random.h"
#include "snac/jobs/import_network.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/compress/compress_setup.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/search/trial_pane.h"
#include "snac/studio/pages/search/what_if_view.h"
#include "snac/studio/pages/synthesize/synthesize_header.h"
#include "snac/studio/pages/synthesize/synthesize_page.h"
#include "snac/studio/shell/import_dialog.h"
#include "snac/studio/shell/main_window.h"
#include "snac/studio/shell/recent_studies.h"
#include "snac/synthesis/file_set.h"
#include "snac/synthesis/writers/bundle/bundle.h"
#include "snac/widgets/plots/curve_plot.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::studio;

namespace {

bool isSaid(const QWidget& window, const QString& words)
{
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->text().contains(words)) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestImportedStudy : public QObject
{
    Q_OBJECT

    /// Three classes in five inputs, of which the first tells them apart a little.
    static QByteArray rows()
    {
        Random random(4);
        QByteArray text = "a,b,c,d,e,kind\n";
        for (int i = 0; i < 300; ++i) {
            for (int column = 0; column < 5; ++column) {
                text += QByteArray::number(random.normal() + (column == 0 ? i % 3 : 0), 'f', 4) + ",";
            }
            text += QByteArray("kind") + QByteArray::number(i % 3) + "\n";
        }
        return text;
    }

private slots:
    void everyPageOpensOnIt()
    {
        QTemporaryDir folder;
        const QString bundle = folder.filePath("theirs");
        const QString store = folder.filePath("theirs.snac");
        const synthesis::Design design = synthesis::tests::randomDesign(1);
        QVERIFY(synthesis::commit(synthesis::writeBundle(design).value(), bundle.toStdString()).has_value());
        jobs::ImportRequest request;
        request.network = bundle.toStdString();
        request.file = store.toStdString();
        RunControl control;
        const auto made = jobs::importNetwork(request, *snac::test::shippedEnvironment(), control);
        QVERIFY2(made.has_value(), made ? "" : made.error().toString().c_str());

        QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
        WindowOptions options;
        options.environment = snac::test::processEnvironment();
        options.settings = &settings;
        options.studyFolder = folder.path();
        MainWindow window(options);
        window.resize(1280, 720);
        window.show();
        QVERIFY(window.openFile(store));
        QTRY_COMPARE_WITH_TIMEOUT(window.session()->state(), SessionState::Finished, 20000);
        QTRY_VERIFY(window.model()->start() != nullptr);
        for (const char* page : {"setup", "search", "compress", "calibrate"}) {
            window.showPage(QString::fromLatin1(page));
            QCoreApplication::processEvents();
            window.model()->select(0);
            QCoreApplication::processEvents();
            QVERIFY(!window.grab().isNull());
        }
        QTRY_VERIFY(isSaid(window, QStringLiteral("an imported network without a search: theirs, bundle")));
        QVERIFY(!window.findChild<QAction*>(QStringLiteral("prolong"))->isEnabled());
        QVERIFY(!window.findChild<QAction*>(QStringLiteral("resume"))->isEnabled());
        QVERIFY(!window.findChild<QPushButton*>(QStringLiteral("compressStart"))->isEnabled());
        QVERIFY(window.page<CompressPage>()->obstacle().contains(QStringLiteral("without data")));
        RecentStudy recent;
        recent.isKnown = recent.isImported = true;
        QCOMPARE(stateText(recent), QStringLiteral("an imported network"));
    }

    /// From the File menu to gateware, by mouse and keys alone: imported with data, priced, compressed,
    /// synthesized.
    void fromTheMenuToGateware()
    {
        QTemporaryDir folder;
        synthesis::Design design = synthesis::tests::randomDesign(1);
        design.inputNames = {"a", "b", "c", "d", "e"};
        design.outputNames = {"kind0", "kind1", "kind2"};
        const QString bundle = folder.filePath("theirs");
        QVERIFY(synthesis::commit(synthesis::writeBundle(design).value(), bundle.toStdString()).has_value());
        QFile data(folder.filePath("rows.csv"));
        QVERIFY(data.open(QIODevice::WriteOnly) && data.write(rows()) > 0);
        data.close();
        QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
        WindowOptions options;
        options.environment = snac::test::processEnvironment();
        options.settings = &settings;
        options.studyFolder = folder.path();
        MainWindow window(options);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
        auto* dialog = window.findChild<ImportDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const auto type = [&](const char* field, const QString& text) {
            auto* edit = dialog->findChild<QLineEdit*>(QString::fromLatin1(field));
            edit->setFocus();
            QTest::keyClicks(edit, text);
        };
        type("importNetwork", bundle + "/network.json");
        type("importData", data.fileName());
        QCOMPARE(dialog->findChild<QLineEdit*>("importStudy")->text(), folder.filePath("theirs.snac"));
        QTest::mouseClick(dialog->findChild<QPushButton*>("importStart"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.session()->state(), SessionState::Finished, 20000);
        QTRY_VERIFY(window.model()->start() != nullptr);
        QCOMPARE(window.studyFile(), folder.filePath("theirs.snac"));
        QCOMPARE(window.recentFiles()->files().first(), folder.filePath("theirs.snac"));
        QCOMPARE(window.currentPage(), QString("search"));
        QTRY_COMPARE(window.model()->selected(), 0);

        // Priced: its own weights, in the pane of the trial, with what small changes would make of it.
        auto* pane = window.page<SearchPage>()->pane();
        QVERIFY2(pane->description().contains("own weights"), qPrintable(pane->description()));
        QTest::mouseClick(pane->findChild<QToolButton*>("whatIfFold"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(pane->whatIf()->text().contains("1 bit less"), 20000);

        // Compressed.
        QTest::mouseClick(pane->findChild<QPushButton*>("trialCompress"), Qt::LeftButton);
        QCOMPARE(window.currentPage(), QString("compress"));
        auto* compress = window.page<CompressPage>();
        QTRY_COMPARE_WITH_TIMEOUT(compress->session()->state(), SessionState::Idle, 20000);
        compression::CompressionOptions few;
        few.precisions = {*compression::parsePrecision("6,2")};
        few.methods = {compression::Method::Iterative};
        few.schedule = *compression::parseSchedule("50");
        few.warmUpEpochs = 1;
        few.epochs = 1;
        compress->setup()->setOptions(few);
        auto* start = window.findChild<QPushButton*>("compressStart");
        QVERIFY2(start->isEnabled(), qPrintable(compress->obstacle()));
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(compress->session()->state(), SessionState::Finished, 60000);
        QCOMPARE(compress->model()->steps().size(), std::size_t(2));

        // Synthesized by the real tools, checked as RTL and as HLS; the arrow stands on both plots.
        window.showPage("synthesize");
        auto* page = window.page<SynthesizePage>();
        auto* synthesize = page->findChild<QPushButton*>("synthesisStart");
        QTRY_VERIFY_WITH_TIMEOUT(synthesize->isEnabled(), 30000);
        QCOMPARE(page->header()->choice().point.trial, 0);
        auto* tick = page->findChild<QCheckBox*>("synthesisCheckHls");
        QTest::mouseClick(tick, Qt::LeftButton, {}, {8, tick->height() / 2});
        QTest::mouseClick(synthesize, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page->session()->records().size(), std::size_t(1), 300000);
        const auto& record = page->session()->records().front();
        QVERIFY(record.synthesis.lut.value_or(0.0) > 0.0);
        QCOMPARE(record.checks.size(), std::size_t(2));
        QVERIFY2(page->description().contains("agree bit for bit"), qPrintable(page->description()));
        window.showPage("compress");
        auto* cost = compress->costPlot();
        cost->replotNow();
        // It may stand below the range of better steps; its card tells both figures all the same.
        QVERIFY2(cost->describe(-2).contains("Yosys"), qPrintable(cost->describe(-2)));
        QCOMPARE(cost->arrowEnd(-2).isNull(), cost->position(-2).isNull());
    }
};

QTEST_MAIN(TestImportedStudy)
#include "tst_imported_study.moc"
