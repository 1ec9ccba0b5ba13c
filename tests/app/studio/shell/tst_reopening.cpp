// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A study that has ended looks the same whether the window has seen it run or has read its file.
#include "../../../test_environment.h"
#include "../fake_study.h"

#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/shell/main_window.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::studio;

namespace {

/// A real search that takes a moment, with a front and with candidates over the budget.
constexpr const char* smallStudy = R"(name: small
dataset: {name: jets, rows: 600}
search: {n_trials: 8, population: 4, epochs: 2, seed: 3, objectives: [accuracy, lut_pct], constraints: {lut_pct: 2}}
search_space: {num_layers: [1, 2], layer_widths: [[8, 16, 64], [8, 64]]}
)";

/// A search whose budget nothing meets.
constexpr const char* hopelessStudy = R"(name: hopeless
dataset: {name: jets, rows: 600}
search: {n_trials: 4, population: 2, epochs: 1, objectives: [accuracy, lut_pct], constraints: {lut_pct: 0.01}}
search_space: {num_layers: [1], layer_widths: [[32, 64]]}
)";

/// What the Search page shows and offers, one line a widget.
QStringList shown(const QWidget& page)
{
    QStringList lines;
    const auto add = [&](const QWidget* widget, const QString& text) {
        if (widget->isVisibleTo(&page)) {
            lines << widget->objectName() + QStringLiteral(": ") + text +
                         (widget->isEnabledTo(&page) ? QString() : QStringLiteral(" (disabled)"));
        }
    };
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        // These say as much of the same words as there is room for beside what is laid out just then.
        if (label->objectName() != QLatin1String("cardTitle") &&
            label->objectName() != QLatin1String("pageSubtitle")) {
            add(label, label->text());
        }
    }
    for (const QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
        add(button, button->text());
    }
    for (const QComboBox* box : page.findChildren<QComboBox*>()) {
        add(box, box->currentText());
    }
    lines.sort();
    return lines;
}

QStringList actions(const MainWindow& window)
{
    QStringList lines;
    for (const QAction* action : window.findChildren<QAction*>()) {
        // Of the text beside the study, which only the first window has edited.
        const bool ofStudy = action->objectName() == QLatin1String("prolong") ||
                             action->objectName().startsWith(QLatin1String("export")) ||
                             action->objectName() == QLatin1String("resume");
        if (ofStudy) {
            lines << action->objectName() +
                         (action->isEnabled() ? QStringLiteral(" on") : QStringLiteral(" off"));
        }
    }
    lines.sort();
    return lines;
}

} // namespace

class TestReopening : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] std::unique_ptr<MainWindow> make(QSettings& settings) const
    {
        WindowOptions options;
        options.environment = snac::test::processEnvironment();
        options.settings = &settings;
        options.studyFolder = m_folder.path();
        auto window = std::make_unique<MainWindow>(options);
        window->resize(1280, 720);
        window->show();
        return window;
    }

private slots:
    void looksAsItDidWhenItEnded_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("with a front") << QByteArray(smallStudy) << true;
        QTest::newRow("with nothing found") << QByteArray(hopelessStudy) << false;
    }

    void looksAsItDidWhenItEnded()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, found);
        const QString yaml =
            m_folder.filePath(QString::fromUtf8(QTest::currentDataTag()).replace(' ', '-') + ".yaml");
        QFile file(yaml);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        QSettings settings(m_folder.filePath("settings.ini"), QSettings::IniFormat);
        auto first = make(settings);
        QVERIFY(first->openFile(yaml));
        first->startStudy();
        QTRY_COMPARE_WITH_TIMEOUT(first->session()->state(), SessionState::Finished, 60000);
        QCOMPARE(!first->model()->front().empty(), found);
        const int chosen = found ? first->model()->front()[first->model()->front().size() / 2] : -1;
        first->model()->select(chosen);
        const QString store = QString::fromStdString(first->model()->start()->file);
        const QStringList before = shown(*first->page<SearchPage>());
        const QStringList offered = actions(*first);
        QVERIFY(before.contains(QStringLiteral("searchProlong: More trials…")));
        first.reset();

        auto second = make(settings);
        QVERIFY(second->openFile(store));
        QTRY_COMPARE_WITH_TIMEOUT(second->session()->state(), SessionState::Finished, 20000);
        QTRY_VERIFY(second->model()->start() != nullptr);
        second->showPage(QStringLiteral("search"));
        second->model()->select(chosen);
        const auto differing = [&] {
            const QStringList after = shown(*second->page<SearchPage>());
            QStringList lines;
            for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
                if (before.value(i) != after.value(i)) {
                    lines << before.value(i) + QStringLiteral(" | ") + after.value(i);
                }
            }
            return lines.join('\n');
        };
        QTRY_VERIFY2_WITH_TIMEOUT(differing().isEmpty(), qPrintable(differing()), 5000);
        QCOMPARE(actions(*second), offered);
    }
};

QTEST_MAIN(TestReopening)
#include "tst_reopening.moc"
