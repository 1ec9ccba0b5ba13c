// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "objective_plot_tools.h"

#include "objective_plot.h"
#include "plot_geometry.h"

#include "snac/widgets/fields/elided_combo.h"
#include "snac/widgets/theme.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <tuple>
#include <utility>

namespace snac::widgets {

namespace {

constexpr int widestBox = 136; ///< px: the heading must not widen the page; the list shows the whole name

} // namespace

ObjectivePlotTools::ObjectivePlotTools(ObjectivePlot* plot, QWidget* parent)
    : QWidget(parent)
    , m_plot(plot)
    , m_x(new ElidedCombo(this))
    , m_y(new ElidedCombo(this))
    , m_color(new ElidedCombo(this))
    , m_layers(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::unit);
    m_x->setObjectName(QStringLiteral("plotXAxis"));
    m_x->setAccessibleName(tr("Horizontal axis"));
    m_y->setObjectName(QStringLiteral("plotYAxis"));
    m_y->setAccessibleName(tr("Vertical axis"));
    m_color->setObjectName(QStringLiteral("plotColour"));
    m_color->setAccessibleName(tr("Colour of the points"));
    m_color->addItem(tr("colour: generation"));
    m_color->addItem(tr("colour: rank"));
    m_layers->setObjectName(QStringLiteral("plotLayers"));
    m_layers->setText(tr("layers ▾"));
    m_layers->setAccessibleName(tr("Layers and scales of the plot"));
    m_layers->setPopupMode(QToolButton::InstantPopup);
    m_layers->setMenu(m_menu);
    auto* save = new QToolButton(this);
    save->setObjectName(QStringLiteral("plotExport"));
    save->setText(QStringLiteral("⤓"));
    save->setToolTip(
        tr("Export the picture (PNG, SVG, PDF) or its data (CSV); the arrow chooses dots per inch"));
    save->setPopupMode(QToolButton::MenuButtonPopup);
    save->setMenu(new QMenu(save));
    buildDpiMenu(save->menu());
    save->setAccessibleName(tr("Export the picture"));
    for (QComboBox* box : {m_x, m_y, m_color}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // the objectives come once a study is open
        box->setProperty("compact", true);
        box->setFont(smallFont(font()));
        if (box != m_color) // its words are few
            box->setMaximumWidth(widestBox);
        layout->addWidget(box);
    }
    for (QToolButton* button : {m_layers, save}) {
        button->setFont(smallFont(font()));
        layout->addWidget(button);
    }
    connect(m_x, &QComboBox::activated, this, [this] { m_plot->setXAxis(m_x->currentData().toString()); });
    connect(m_y, &QComboBox::activated, this, [this] { m_plot->setYAxis(m_y->currentData().toString()); });
    connect(m_color, &QComboBox::activated, this, [this](int index) {
        m_plot->setColorBy(index == 0 ? ObjectivePlot::ColorBy::Generation : ObjectivePlot::ColorBy::Rank);
    });
    connect(save, &QToolButton::clicked, this, &ObjectivePlotTools::exportRequested);
    connect(m_plot, &ObjectivePlot::axesChanged, this, &ObjectivePlotTools::showAxes);
    buildLayersMenu();
}

void ObjectivePlotTools::setAxes(const QVector<AxisInfo>& axes)
{
    for (const auto& [box, letter] : {std::pair{m_x, QStringLiteral("x")}, {m_y, QStringLiteral("y")}}) {
        const QSignalBlocker blocker(box);
        box->clear();
        for (qsizetype i = 0; i < axes.size(); ++i) {
            const AxisInfo& axis = axes.at(i);
            if (i > 0 && axes.at(i - 1).objective && !axis.objective)
                box->insertSeparator(box->count());
            box->addItem(QStringLiteral("%1: %2").arg(letter, headingText(axis.label, axis.unit)), axis.key);
        }
        box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + spacing::three);
    }
    showAxes();
}

void ObjectivePlotTools::showAxes()
{
    const QSignalBlocker blockX(m_x);
    const QSignalBlocker blockY(m_y);
    m_x->setCurrentIndex(m_x->findData(m_plot->xAxis()));
    m_y->setCurrentIndex(m_y->findData(m_plot->yAxis()));
    for (QComboBox* box : {m_x, m_y})
        box->setToolTip(box->currentText());
}

QStringList ObjectivePlotTools::layers() const
{
    QStringList state;
    for (const QAction* action : m_switches) {
        if (action == m_density && !m_plot->isDensityChosen())
            continue; // goes on by the number of trials
        state << action->objectName() + (action->isChecked() ? QStringLiteral("=1") : QStringLiteral("=0"));
    }
    return state;
}

void ObjectivePlotTools::setLayers(const QStringList& state)
{
    for (QAction* action : std::as_const(m_switches)) {
        if (state.contains(action->objectName() + QStringLiteral("=1")))
            action->setChecked(true);
        else if (state.contains(action->objectName() + QStringLiteral("=0")) && !action->actionGroup())
            action->setChecked(false);
    }
    for (const bool on : {false, true}) { // as it is to be, whatever it is by itself now
        if (state.contains(m_density->objectName() + (on ? QStringLiteral("=1") : QStringLiteral("=0"))))
            m_plot->setLayerVisible(ObjectivePlot::Layer::Density, on);
    }
}

void ObjectivePlotTools::buildDpiMenu(QMenu* menu)
{
    auto* group = new QActionGroup(menu);
    for (const int dpi : {96, 150, 192, 300, 600}) {
        QAction* action = group->addAction(menu->addAction(tr("PNG of %1 dots per inch").arg(dpi)));
        action->setObjectName(QStringLiteral("dpi%1").arg(dpi));
        action->setCheckable(true);
        action->setChecked(dpi == m_plot->pictureDpi());
        connect(action, &QAction::toggled, this, [this, dpi](bool on) {
            if (on)
                m_plot->setPictureDpi(dpi);
        });
        m_switches << action;
    }
}

void ObjectivePlotTools::buildLayersMenu()
{
    using Layer = ObjectivePlot::Layer;
    const std::tuple<Layer, const char*, QString> layers[] = {
        {Layer::OldGenerations, "earlier", tr("Earlier generations")},
        {Layer::Population, "population", tr("Population")},
        {Layer::Front, "front", tr("Archive: the front of all trials")},
        {Layer::Dominated, "dominated", tr("Dominated area")},
        {Layer::Fronts, "fronts", tr("Fronts of rank 1 to 5 as staircases")},
        {Layer::Hypervolume, "hypervolume", tr("Reference point and hypervolume")},
        {Layer::Density, "density",
         tr("Density: trials per cell (by itself from %1 on)").arg(valueText(ObjectivePlot::manyTrials, 0))},
        {Layer::Budgets, "budgets", tr("Budgets")},
        {Layer::Infeasible, "infeasible", tr("Over a budget, and rejected trials")},
        {Layer::Failed, "failed", tr("Failed trials, in the margin")},
        {Layer::Baselines, "baselines", tr("Baselines")},
        {Layer::Measured, "measured", tr("Arrows to what was synthesized")},
        {Layer::Lineage, "lineage", tr("Lineage of the selected trial")},
        {Layer::Overlays, "overlays", tr("Fronts of other studies")},
        {Layer::Published, "published", tr("Published designs")},
        {Layer::Hover, "hover", tr("Hover card")}};
    for (const auto& [layer, key, text] : layers) {
        QAction* action = m_menu->addAction(text);
        action->setObjectName(QLatin1String(key));
        action->setCheckable(true);
        action->setChecked(m_plot->isLayerVisible(layer));
        connect(action, &QAction::toggled, this,
                [this, shown = layer](bool on) { m_plot->setLayerVisible(shown, on); });
        m_switches << action;
        if (layer == Layer::Density)
            m_density = action;
    }
    connect(m_menu, &QMenu::aboutToShow, this, [this] { // trials may have become many
        const QSignalBlocker blocker(m_density);
        m_density->setChecked(m_plot->isLayerVisible(Layer::Density));
    });
    m_menu->addSeparator();
    using Boxes = ObjectivePlot::CrowdingBoxes;
    auto* group = new QActionGroup(m_menu);
    const std::pair<Boxes, QString> boxes[] = {{Boxes::None, tr("No crowding boxes")},
                                               {Boxes::Selected, tr("Crowding box of the selected trial")},
                                               {Boxes::AllFront, tr("Crowding boxes of the whole front")}};
    for (const auto& [choice, text] : boxes) {
        QAction* action = group->addAction(m_menu->addAction(text));
        action->setObjectName(QStringLiteral("boxes%1").arg(int(choice)));
        action->setCheckable(true);
        m_switches << action;
        action->setChecked(choice == Boxes::Selected);
        connect(action, &QAction::toggled, this, [this, chosen = choice](bool on) {
            if (on)
                m_plot->setCrowdingBoxes(chosen);
        });
    }
    m_menu->addSeparator();
    QAction* logX = m_menu->addAction(tr("Logarithmic x axis"));
    QAction* logY = m_menu->addAction(tr("Logarithmic y axis"));
    QAction* frozen = m_menu->addAction(tr("Keep the axes as they are"));
    for (QAction* action : {logX, logY, frozen})
        action->setCheckable(true);
    connect(m_menu, &QMenu::aboutToShow, this, [this, logX, logY, frozen] {
        logX->setChecked(m_plot->isXLogarithmic());
        logY->setChecked(m_plot->isYLogarithmic());
        frozen->setChecked(m_plot->isRangeFrozen());
    });
    connect(logX, &QAction::triggered, m_plot, &ObjectivePlot::setXLogarithmic);
    connect(logY, &QAction::triggered, m_plot, &ObjectivePlot::setYLogarithmic);
    connect(frozen, &QAction::triggered, m_plot, &ObjectivePlot::setRangeFrozen);
    QAction* back = m_menu->addAction(tr("Back to the view before (Backspace)"));
    back->setObjectName(QStringLiteral("viewBefore"));
    connect(m_menu, &QMenu::aboutToShow, back, [this, back] { back->setEnabled(m_plot->canGoBack()); });
    connect(back, &QAction::triggered, m_plot, [this] { (void)m_plot->goBack(); });
    connect(m_menu->addAction(tr("Show everything (double click)")), &QAction::triggered, m_plot,
            &ObjectivePlot::resetZoom);
}

} // namespace snac::widgets
