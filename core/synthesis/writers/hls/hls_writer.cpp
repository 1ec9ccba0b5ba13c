// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_writer.h"

#include "hls_code.h"

namespace snac::synthesis {

Result<FileSet> writeHls(const Design& design)
{
    SNAC_TRY(const HlsPlan plan, planHls(design));
    FileSet files;
    addHlsFirmware(design, plan, files);
    addHlsHeaders(files);
    addHlsBench(design, plan, files);
    addHlsScripts(design, plan, files);
    addHlsAbout(design, plan, files);
    return files;
}

} // namespace snac::synthesis
