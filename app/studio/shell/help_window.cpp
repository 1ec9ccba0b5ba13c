// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_window.h"

#include "help_text.h"

#include <QCoreApplication>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace snac::studio {

HelpWindow::HelpWindow(const QString& title, const QString& markdown, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(QSize(860, 700).boundedTo(screen()->availableGeometry().size() - QSize(40, 80)));
    auto* text = new QTextBrowser;
    text->setObjectName(QStringLiteral("helpText"));
    text->setOpenExternalLinks(true);
    showMarkdown(*text, markdown);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text);
}

QString aboutText()
{
    return QCoreApplication::translate(
               "About", "# SNAC Studio %1\n\n"
                        "Hardware-aware neural architecture codesign for FPGAs: searches small networks with "
                        "NSGA-II and "
                        "prices each one on the board before it is trained.\n\n"
                        "Copyright 2026 SNAC Studio developers. Free software under the GNU General Public "
                        "License, version 3 "
                        "or later; no warranty.\n\n"
                        "## Built with\n\n"
                        "| Library | Licence |\n|---|---|\n"
                        "| Qt %2, Qt Charts | LGPL-3.0, GPL-3.0 |\n"
                        "| QCustomPlot | GPL-3.0-or-later |\n"
                        "| QScintilla | GPL-3.0 |\n"
                        "| LibTorch | BSD-3-Clause |\n"
                        "| OpenBLAS | BSD-3-Clause |\n"
                        "| Eigen | MPL-2.0 |\n"
                        "| yaml-cpp | MIT |\n"
                        "| CLI11 | BSD-3-Clause |\n"
                        "| SQLite | public domain |\n"
                        "| zlib | Zlib |\n\n"
                        "Colours for categories: Okabe and Ito; for generations: viridis (CC0).\n")
        .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()));
}

} // namespace snac::studio
