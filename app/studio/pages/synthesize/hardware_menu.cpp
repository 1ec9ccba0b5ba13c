// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware_menu.h"

#include "snac/studio/shell/workbench.h"

#include <QCoreApplication>
#include <QMenu>

#include <functional>

namespace snac::studio {

namespace {

struct HardwareMenu
{
    Q_DECLARE_TR_FUNCTIONS(HardwareMenu)
};

} // namespace

void showHardwareMenu(Workbench& bench, QWidget* over, const QPoint& place, int trial, const QString& step,
                      const QString& obstacle)
{
    auto* menu = new QMenu(over);
    menu->setObjectName(QStringLiteral("hardwareMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& text, const QString& name, const std::function<void()>& act) {
        QAction* action = menu->addAction(text);
        action->setObjectName(name);
        action->setEnabled(obstacle.isEmpty());
        action->setToolTip(obstacle);
        QObject::connect(action, &QAction::triggered, &bench, act);
    };
    add(HardwareMenu::tr("Synthesize…"), QStringLiteral("menuSynthesize"),
        [&bench, trial, step] { Q_EMIT bench.synthesisWanted(trial, step); });
    add(HardwareMenu::tr("Export…"), QStringLiteral("menuExport"),
        [&bench, trial, step] { Q_EMIT bench.exportWanted(trial, step); });
    if (step.isEmpty()) {
        menu->addSeparator();
        add(HardwareMenu::tr("Compress"), QStringLiteral("menuCompress"),
            [&bench, trial] { Q_EMIT bench.trialWanted(trial); });
    }
    menu->popup(place); // does not block: jobs go on, and tests click
}

} // namespace snac::studio
