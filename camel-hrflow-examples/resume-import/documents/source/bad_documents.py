#!/usr/bin/env python3
# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
# You may obtain a copy of the License at
#
#     http://www.apache.org/licenses/LICENSE-2.0
#
# Unless required by applicable law or agreed to in writing, software
# distributed under the License is distributed on an "AS IS" BASIS,
# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
# See the License for the specific language governing permissions and
# limitations under the License.
"""Writes the bad documents: arguments are a good PDF and the folder."""
import os
import struct
import sys

source, folder = sys.argv[1:3]

with open(source, 'rb') as f:
    data = f.read()
with open(os.path.join(folder, 'truncated.pdf'), 'wb') as f:
    f.write(data[:len(data) * 45 // 100])

open(os.path.join(folder, 'empty.pdf'), 'wb').close()

# A Windows console program that does nothing but return: its code is xor eax,eax; ret.
dos = b'MZ' + b'\0' * 58 + struct.pack('<I', 64)
coff = struct.pack('<4sHHIIIHH', b'PE\0\0', 0x14C, 1, 0, 0, 0, 224, 0x0103)
optional = struct.pack('<HBBIIIIIIIIIHHHHHHIIIIHHIIIIII', 0x10B, 1, 0, 512, 0, 0, 4096, 4096, 8192, 0x400000, 4096, 512,
                       4, 0, 0, 0, 4, 0, 0, 8192, 512, 0, 3, 0, 0x100000, 4096, 0x100000, 4096, 0, 16) + b'\0' * 128
section = struct.pack('<8sIIIIIIHHI', b'.text', 3, 4096, 512, 512, 0, 0, 0, 0, 0x60000020)
with open(os.path.join(folder, 'installer.pdf'), 'wb') as f:
    f.write((dos + coff + optional + section).ljust(512, b'\0') + b'\x31\xc0\xc3'.ljust(512, b'\0'))
