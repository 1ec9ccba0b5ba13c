// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the Search page is built of: the plot with its other views, the table, the charts.
#include "search_page.h"

#include "decide_pane.h"
#include "genes_view.h"
#include "matrix_view.h"
#include "parallel_view.h"
#include "runs_view.h"
#include "trial_pane.h"

#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/objective_plot_tools.h"
#include "snac/widgets/plots/replay_bar.h"
#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace snac::studio {

/// Of another view of the trials in the place of the plot; a word would widen the page.
QToolButton* SearchPage::viewSwitch(const QString& name, const QString& sign, const QString& title,
                                    const QString& tip) const
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setText(sign);
    button->setAccessibleName(title);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFont(widgets::smallFont(font()));
    return button;
}

QWidget* SearchPage::buildPlotCard()
{
    auto* card = new widgets::Card(tr("Objective space"));
    auto* parallel =
        viewSwitch(QStringLiteral("parallelSwitch"), QStringLiteral("|||"), tr("Parallel coordinates"),
                   tr("Parallel coordinates: all objectives at once, an axis each; ranges are "
                      "dragged on the axes"));
    auto* matrix = viewSwitch(QStringLiteral("matrixSwitch"), QStringLiteral("⊞"), tr("Scatter matrix"),
                              tr("Scatter matrix: every objective against every other one; a drag chooses "
                                 "what lies in its rectangle"));
    card->addTool(matrix);
    card->addTool(parallel);
    card->addTool(m_tools);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* views = new QStackedWidget;
    views->addWidget(m_plot);
    views->addWidget(m_parallel);
    views->addWidget(m_matrix);
    layout->addWidget(views, 1);
    layout->addWidget(m_replay);
    card->setContent(content, false);
    const auto show = [this, views, parallel, matrix] {
        views->setCurrentIndex(parallel->isChecked() ? 1 : matrix->isChecked() ? 2 : 0);
        const bool scatter = views->currentIndex() == 0;
        m_tools->setEnabled(scatter); // they are the scatter plot's
        m_replay->setEnabled(scatter);
    };
    connect(parallel, &QToolButton::toggled, this, [matrix, show](bool on) {
        matrix->setChecked(matrix->isChecked() && !on);
        show();
    });
    connect(matrix, &QToolButton::toggled, this, [parallel, show](bool on) {
        parallel->setChecked(parallel->isChecked() && !on);
        show();
    });
    connect(m_matrix, &MatrixView::trialActivated, this, &SearchPage::trialActivated);
    connect(m_parallel, &ParallelView::trialActivated, this, &SearchPage::trialActivated);
    m_replay->setObjectName(QStringLiteral("replayBar"));
    connect(m_replay, &widgets::ReplayBar::positionChanged, this, &SearchPage::showMoment);
    m_plot->setEmptyText(tr("Every finished trial becomes a point here."));
    return card;
}

QWidget* SearchPage::buildTableCard()
{
    m_tableCard = new widgets::Card(tr("Trials"));
    m_tableCard->setObjectName(QStringLiteral("tableCard"));
    m_filter->setObjectName(QStringLiteral("trialFilter"));
    m_filter->setPlaceholderText(tr("filter…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(96);
    m_filter->setAccessibleName(tr("Filter the trials"));
    m_filter->setToolTip(
        tr("Words that must occur in the row, its architecture or its reason: rejected 64-32"));
    m_onlyFront->setObjectName(QStringLiteral("onlyFront"));
    m_onlyFront->setText(tr("front only"));
    m_onlyFront->setCheckable(true);
    m_bounds->setObjectName(QStringLiteral("showBounds"));
    m_bounds->setText(tr("bounds"));
    m_bounds->setToolTip(tr("Shows the 90 % bounds of the estimates beside their values"));
    m_bounds->setCheckable(true);
    m_tableCard->addTool(m_filter);
    m_tableCard->addTool(m_bounds);
    m_tableCard->addTool(m_onlyFront);
    m_onlyStarred->setObjectName(QStringLiteral("onlyStarred"));
    m_onlyStarred->setText(QStringLiteral("★")); // a word would widen the page
    m_onlyStarred->setAccessibleName(tr("Starred only"));
    m_onlyStarred->setToolTip(tr("Shows the starred trials alone; S stars those that are chosen"));
    m_onlyStarred->setCheckable(true);
    m_tableCard->addTool(m_onlyStarred);
    auto* exporting = makeTableExport();
    m_tableCard->addTool(exporting);
    for (QToolButton* tool : {m_bounds, m_onlyFront, m_onlyStarred, exporting}) {
        tool->setProperty("compact", true); // what is counted beside them has room at 1280 pixels
    }
    m_tableCard->setContent(m_table, false);
    m_table->setMinimumHeight(120); // a heading, three rows and the bar that scrolls them
    connect(m_filter, &QLineEdit::textChanged, m_table, &widgets::TrialTable::setFilterText);
    connect(m_bounds, &QToolButton::toggled, m_table, &widgets::TrialTable::setBoundsShown);
    connect(m_onlyFront, &QToolButton::toggled, m_table, &widgets::TrialTable::setOnlyFront);
    connect(m_onlyStarred, &QToolButton::toggled, m_table, &widgets::TrialTable::setOnlyStarred);
    connect(m_filter, &QLineEdit::textChanged, this, &SearchPage::showCounts);
    for (const QToolButton* filter : {m_onlyFront, m_onlyStarred}) {
        connect(filter, &QToolButton::toggled, this, &SearchPage::showCounts);
    }
    return m_tableCard;
}

QToolButton* SearchPage::makeTableExport()
{
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("tableExport"));
    button->setText(QStringLiteral("⤓"));
    button->setToolTip(tr("Export the rows that are shown"));
    button->setAccessibleName(tr("Export the table"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    for (const auto& [suffix, text] : {std::pair{QStringLiteral("csv"), tr("CSV table…")},
                                       {QStringLiteral("md"), tr("Markdown table…")},
                                       {QStringLiteral("tex"), tr("LaTeX table…")}}) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, chosen = suffix] { Q_EMIT tableExportRequested(chosen); });
    }
    menu->addSeparator();
    auto* columns = menu->addMenu(tr("Columns"));
    columns->setObjectName(QStringLiteral("tableColumns"));
    connect(menu, &QMenu::aboutToShow, columns, [this, columns] { // those of the study that is shown
        qDeleteAll(columns->findChildren<QMenu*>());
        columns->addActions(m_table->columnMenu(columns)->actions());
    });
    button->setMenu(menu);
    return button;
}

QWidget* SearchPage::buildCharts()
{
    m_charts->setObjectName(QStringLiteral("charts"));
    m_charts->setDocumentMode(true);
    auto* measured = new QWidget;
    auto* measuredLayout = new QVBoxLayout(measured);
    measuredLayout->setContentsMargins(0, 0, 0, 8);
    measuredLayout->setSpacing(0);
    measuredLayout->addWidget(m_hypervolume, 1);
    measuredLayout->addWidget(m_reference);
    m_reference->setObjectName(QStringLiteral("hypervolumeReference"));
    m_reference->setProperty("tone", QStringLiteral("muted"));
    m_reference->setAlignment(Qt::AlignCenter);
    m_reference->setWordWrap(true); // its length must not widen the page
    m_reference->setFont(widgets::smallFont(font()));
    m_charts->addTab(measured, tr("Hypervolume"));
    auto* stats = new QWidget;
    auto* statsLayout = new QVBoxLayout(stats);
    statsLayout->setContentsMargins(0, 0, 0, 8);
    statsLayout->setSpacing(0);
    statsLayout->addWidget(m_stats, 1);
    statsLayout->addWidget(m_statsObjective, 0, Qt::AlignCenter); // beside the tabs there is no room for it
    m_charts->addTab(stats, tr("Generations"));
    m_statsObjective->setProperty("compact", true);
    m_statsObjective->setAccessibleName(tr("Objective of the chart by generation"));
    m_charts->addTab(m_pane->trainingCurve(), tr("Training"));
    m_charts->addTab(m_decide, tr("Decide"));
    m_charts->addTab(m_genes, tr("Genes"));
    m_charts->addTab(m_runs, tr("Runs"));
    connect(m_runs, &RunsView::changed, this, &SearchPage::showRuns);
    connect(m_decide, &DecidePane::decided, this, &SearchPage::showDecision);
    m_charts->tabBar()->setDrawBase(false);
    m_charts->tabBar()->setProperty("compact", true); // six of them have room in a narrow window too
    connect(m_statsObjective, &QComboBox::activated, this, &SearchPage::showStats);
    auto* card = new widgets::Card;
    card->findChild<QWidget*>(QStringLiteral("cardHeader"))->hide(); // the tabs are the heading
    card->setContent(m_charts, false);
    return card;
}

} // namespace snac::studio
