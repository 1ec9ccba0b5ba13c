// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window as small as it is promised to be good: nothing is cut, nothing scrolls sideways without need.
#include "../../../test_environment.h"
#include "../fake_compression.h"
#include "../fake_study.h"

#include "snac/studio/pages/compress/compress_model.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/shell/main_window.h"

#include "snac/widgets/plots/curve_plot.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace snac;
using namespace snac::studio;

class TestWindowFits : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;

    /// Titles of the axes that are seen.
    static QStringList axisTitles(const QWidget& page)
    {
        QStringList titles;
        for (const QObject* object : page.findChildren<QObject*>()) {
            const QObject* above = object->parent(); // an axis lies in layouts of its plot
            while (above && !above->isWidgetType()) {
                above = above->parent();
            }
            const auto* plot = qobject_cast<const QWidget*>(above);
            if (object->inherits("QCPAxis") && plot && plot->isVisible()) {
                titles << object->property("label").toString();
            }
        }
        titles.removeAll(QString());
        return titles;
    }

    static QString text(const QString& title)
    {
        return QString(title).replace(QLatin1Char('\n'), QLatin1Char(' '));
    }

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_settings->clear();
        m_appearance = std::make_unique<Appearance>(); // tabs and buttons are as wide as its style has them
        m_appearance->setStyle(Style::Light);
        m_window = std::make_unique<MainWindow>(
            WindowOptions{snac::test::processEnvironment(), m_settings.get(), m_appearance.get(), nullptr,
                          [](const study::StudyJob& job) { return fake::run(job); }, m_folder.path()});
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        QVERIFY(m_window->shutdown());
        m_window.reset();
    }

    void noPageScrollsSideways()
    {
        m_window->newFromTemplate(QStringLiteral("quick-start.yaml"));
        m_window->model()->load(fake::summary(40));
        for (const char* page : {"setup", "search", "compress", "calibrate"}) {
            m_window->showPage(QString::fromLatin1(page));
            QCoreApplication::processEvents();
            for (const auto* area : m_window->findChildren<QScrollArea*>(QStringLiteral("pageBody"))) {
                QVERIFY2(!area->isVisible() || !area->horizontalScrollBar()->isVisible(), page);
            }
            for (const auto* bar : m_window->findChildren<QTabBar*>()) {
                for (const auto* arrow : bar->findChildren<QToolButton*>()) {
                    QVERIFY2(!arrow->isVisible(), page); // all tabs have room
                }
            }
        }
    }

    /// A screen of 1920 x 1080 at 200 %: what is to be used in the headers of pages stays whole.
    void headersKeepWhatIsUsed()
    {
        m_window->newFromTemplate(QStringLiteral("quick-start.yaml"));
        m_window->model()->load(fake::summary(40));
        m_window->resize(960, 540);
        for (const char* page : {"setup", "search", "compress", "synthesize", "calibrate", "learn"}) {
            m_window->showPage(QString::fromLatin1(page));
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            for (const auto* header : m_window->findChildren<PageHeader*>()) {
                QList<QWidget*> used = header->findChildren<QWidget*>();
                used.removeIf([](const QWidget* one) {
                    return !one->isVisible() ||
                           !(qobject_cast<const QPushButton*>(one) || qobject_cast<const QComboBox*>(one) ||
                             qobject_cast<const QAbstractSpinBox*>(one));
                });
                for (const QWidget* one : used) {
                    QVERIFY2(one->width() >= std::min(one->minimumSizeHint().width(), 70),
                             qPrintable(QString::fromLatin1(page) + QLatin1Char(' ') + one->objectName()));
                    QVERIFY2(!qobject_cast<const QPushButton*>(one) ||
                                 one->width() >= one->minimumSizeHint().width(),
                             qPrintable(one->objectName()));
                }
            }
        }
    }

    /// With a reference point of many figures below the chart, and with every chart.
    void theChartsKeepTheirWidth()
    {
        auto summary = fake::summary(40);
        summary.start.reference.assign(summary.start.config.objectives.size(), -0.123456);
        m_window->model()->load(summary);
        m_window->showPage(QStringLiteral("search"));
        auto* charts = m_window->findChild<QTabWidget*>(QStringLiteral("charts"));
        auto* area = m_window->page<SearchPage>()->findChild<QScrollArea*>(QStringLiteral("pageBody"));
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->setCurrentIndex(chart);
            QCoreApplication::processEvents();
            QVERIFY(!area->horizontalScrollBar()->isVisible());
            QVERIFY(charts->currentWidget()->width() <= charts->width());
        }
    }

    void axesOfTheSearchSayAll()
    {
        auto summary = fake::summary(40);
        summary.start.config.training.folds = 3;
        m_window->model()->load(summary);
        m_window->showPage(QStringLiteral("search"));
        QCoreApplication::processEvents();
        m_window->page<SearchPage>()->plot()->replotNow();
        const QStringList titles = axisTitles(*m_window->page<SearchPage>());
        QCOMPARE(titles.size(), 2);
        QVERIFY2(
            text(titles.join(QLatin1Char('|'))).contains(QStringLiteral("(validation, mean of 3 folds)")),
            qPrintable(titles.join(QLatin1Char('|'))));
        QVERIFY(!titles.join(QString()).contains(QChar(0x2026)));
    }

    void axesOfTheCompressionSayAll()
    {
        m_window->model()->load(fake::summary(6));
        auto* page = m_window->page<CompressPage>();
        m_window->showPage(QStringLiteral("compress"));
        QCoreApplication::processEvents();
        page->model()->addSteps(
            fake::steps({fake::precision(8, 3), fake::precision(6, 2), fake::precision(4, 1)}, 2));
        QCoreApplication::processEvents();
        page->sparsityPlot()->replotNow();
        page->costPlot()->replotNow();
        const QStringList titles = axisTitles(*page);
        QCOMPARE(titles.size(), 4);
        QVERIFY2(!titles.join(QString()).contains(QChar(0x2026)), qPrintable(titles.join(QLatin1Char('|'))));
    }

    /// A label that had to hide something says all of it in its tooltip.
    void theHeaderAndTheCountsAreWhole()
    {
        m_window->model()->load(fake::summary(40));
        m_window->showPage(QStringLiteral("search"));
        QCoreApplication::processEvents();
        (void)m_window->grab(); // paints every label
        for (const auto* label : m_window->page<SearchPage>()->findChildren<QLabel*>()) {
            const bool elided =
                label->isVisible() && !label->text().isEmpty() && label->toolTip() == label->text();
            QVERIFY2(!elided, qPrintable(label->text()));
        }
    }
};

QTEST_MAIN(TestWindowFits)
#include "tst_window_fits.moc"
