// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_window.h"

#include "snac/widgets/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QScreen>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

namespace snac::studio {

namespace {

const QString folder = QStringLiteral(":/snac/help");

/// The first heading of a Markdown text.
QString titleOf(const QString& markdown)
{
    for (const QString& line : markdown.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("# "))) {
            return line.mid(2).trimmed();
        }
    }
    return {};
}

/// Single lines between the cells and room within them; what Markdown makes has a frame around every cell.
void drawTablesPlainly(QTextDocument& document, const QColor& line)
{
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setCellSpacing(0);
            format.setCellPadding(5);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(line);
            table->setFormat(format);
        }
    }
}

} // namespace

HelpWindow::HelpWindow(const QString& title, const QString& markdown, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(QSize(860, 700).boundedTo(screen()->availableGeometry().size() - QSize(40, 80)));
    auto* text = new QTextBrowser;
    text->setObjectName(QStringLiteral("helpText"));
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenExternalLinks(true);
    text->setWordWrapMode(QTextOption::WordWrap); // tables scroll sideways before they break a key in two
    text->document()->setDocumentMargin(16);
    text->setMarkdown(markdown);
    drawTablesPlainly(*text->document(), widgets::colors(palette()).border);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text);
}

QList<QPair<QString, QString>> helpPages()
{
    QList<QPair<QString, QString>> pages;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        const QString resource = folder + QLatin1Char('/') + name;
        if (const QString title = titleOf(helpText(resource)); !title.isEmpty()) {
            pages.append({title, resource});
        }
    }
    return pages;
}

QString helpText(const QString& resource)
{
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
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
