// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A study that is one imported network: every page opens on it, and says what it is.
#include "../../../core/synthesis/random_design.h"
#include "../../../test_environment.h"

#include "snac/jobs/import_network.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/shell/main_window.h"
#include "snac/studio/shell/recent_studies.h"
#include "snac/synthesis/file_set.h"
#include "snac/synthesis/writers/bundle/bundle.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

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
};

QTEST_MAIN(TestImportedStudy)
#include "tst_imported_study.moc"
